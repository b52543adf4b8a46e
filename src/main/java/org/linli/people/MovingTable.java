package org.linli.people;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables whose rows go along when a community comes to another subdistrict, each after those
 * its keys point to. A new table of this room that leads its key with the subdistrict belongs in
 * {@link #ALL}: its rows are found by the column {@code by}, which names a row of the table {@code
 * of}; {@code key} tells them apart for whatever points to them.
 */
record MovingTable(String name, String key, String by, String of, boolean dated) {

  static final List<MovingTable> ALL =
      List.of(
          new MovingTable("building", "id", "grid", "", false),
          new MovingTable("stewardship", "id", "building", "building", false),
          new MovingTable("entrance", "id", "building", "building", false),
          new MovingTable("dwelling", "id", "entrance", "entrance", false),
          new MovingTable("household", "id", "dwelling", "dwelling", true),
          new MovingTable("resident", "id", "household", "household", false),
          new MovingTable("resident_change", "resident", "resident", "resident", false),
          new MovingTable("protection_tag", "resident", "resident", "resident", false),
          new MovingTable("data_reveal", "resident", "resident", "resident", false),
          new MovingTable("correction_request", "resident", "resident", "resident", false),
          new MovingTable("organisation", "id", "grid", "", false),
          new MovingTable(
              "organisation_person", "organisation", "organisation", "organisation", false));

  /** Which rows go: a temporary table of their keys, and where to. */
  String stage() {
    var found =
        of.isEmpty()
            ? """
            join recoded m on m.to_subdistrict <> m.from_subdistrict
              and t.subdistrict = m.from_subdistrict and t.grid = m.from_grid
            """
            : "join moved_%s m on t.subdistrict = m.subdistrict and t.%s = m.id\n"
                .formatted(of, by);
    return """
    create temporary table moved_%1$s on commit drop as
    select distinct t.subdistrict, t.%2$s as id, m.to_subdistrict, m.to_grid from %1$s t %3$s
    """
        .formatted(name, key, found);
  }

  /**
   * Writes the rows anew. A household's days before go on being counted by the grid before: its two
   * parameters are the first day of the new one.
   */
  String copy(List<String> columns) {
    var values = columns.stream().map(this::value).collect(Collectors.joining(", "));
    return """
    insert into %1$s (%2$s)
    select %3$s from %1$s t join moved_%1$s m on m.subdistrict = t.subdistrict and m.id = t.%4$s
    """
        .formatted(name, String.join(", ", columns), values, key);
  }

  private String value(String column) {
    return switch (column) {
      case "subdistrict" -> "m.to_subdistrict";
      case "grid" -> "m.to_grid";
      case "grid_since" -> "?";
      case "grid_before" -> "case when t.grid_since >= ? then t.grid_before else t.grid end";
      default -> "t." + column;
    };
  }

  String remove() {
    return """
    delete from %1$s t using moved_%1$s m where m.subdistrict = t.subdistrict and m.id = t.%2$s
    """
        .formatted(name, key);
  }
}
