package org.linli.people.imports;

import java.util.List;
import java.util.function.LongSupplier;
import org.linli.base.PlaceCode;
import org.linli.people.Ids;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the doors of a place into an address book, and enters those an import made. */
@Repository
class AddressBookStore {

  private final JdbcTemplate template;
  private final Ids ids;

  AddressBookStore(JdbcTemplate template, Ids ids) {
    this.template = template;
    this.ids = ids;
  }

  /** All doors of a place of at most a subdistrict: two statements. */
  AddressBook load(PlaceCode place, boolean makes) {
    LongSupplier next = ids::next;
    var book = new AddressBook(makes, next);
    var tree = place.subtree();
    template.query(
        """
        select id, grid, name, address from building
         where subdistrict = ? and grid >= ? and grid < ? and ended_at is null
        """,
        row -> {
          book.add(
              new AddressBook.Building(
                  row.getLong("id"),
                  row.getLong("grid"),
                  row.getString("name"),
                  row.getString("address")));
        },
        tree.subdistrictFrom(),
        tree.gridFrom(),
        tree.gridTo());
    template.query(
        """
        select b.id as building, e.id as entrance, e.name, d.id, d.room, h.id as household
          from building b
          join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
          left join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
               and d.ended_at is null
          left join household h on h.subdistrict = d.subdistrict and h.dwelling = d.id
               and h.ended_at is null
         where b.subdistrict = ? and b.grid >= ? and b.grid < ? and e.ended_at is null
        """,
        row -> {
          var behind =
              book.add(row.getLong("building"), row.getLong("entrance"), row.getString("name"));
          var room = row.getString("room");
          if (room == null) return;
          book.add(behind, row.getLong("id"), room, row.getObject("household", Long.class));
        },
        tree.subdistrictFrom(),
        tree.gridFrom(),
        tree.gridTo());
    return book;
  }

  /** Enters the buildings, entrances and dwellings that were made; households come with people. */
  void enter(AddressBook book, String source, String at) {
    send(
        "building (subdistrict, id, grid, name, address, storeys, synthetic, source, recorded_at)",
        book.newBuildings(),
        it ->
            new Object[] {
              it.subdistrict(), it.id, it.grid, it.name, it.address, storeys(it), false, source, at
            });
    send(
        "entrance (subdistrict, id, building, name, source, recorded_at)",
        book.newEntrances(),
        it -> new Object[] {it.building.subdistrict(), it.id, it.building.id, it.name, source, at});
    send(
        "dwelling (subdistrict, id, entrance, storey, room, source, recorded_at)",
        book.newDwellings(),
        it ->
            new Object[] {
              it.building().subdistrict(),
              it.id,
              it.entrance.id,
              storey(it.room),
              it.room,
              source,
              at
            });
  }

  void enterHouseholds(List<AddressBook.Dwelling> homes, String source, String at) {
    send(
        "household (subdistrict, id, grid, dwelling, members, synthetic, source, recorded_at)",
        homes,
        it ->
            new Object[] {
              it.building().subdistrict(),
              java.util.Objects.requireNonNull(it.household),
              it.building().grid,
              it.id,
              0,
              false,
              source,
              at
            });
  }

  private interface Columns<T> {
    Object[] of(T it);
  }

  private <T> void send(String tableAndColumns, List<T> rows, Columns<T> columns) {
    if (rows.isEmpty()) return;
    template.execute(
        CopyRows.of(
            "copy " + tableAndColumns + " from stdin",
            copy -> {
              for (var row : rows) copy.add(columns.of(row));
            }));
  }

  private static int storeys(AddressBook.Building building) {
    return building.entrances.values().stream()
        .flatMap(it -> it.dwellings.values().stream())
        .mapToInt(it -> storey(it.room))
        .max()
        .orElse(1);
  }

  /** 501 and 1203 say their storey; a room of two digits is on the ground floor. */
  private static int storey(String room) {
    var digits = room.replaceAll("\\D", "");
    return digits.length() < 3 || digits.length() > 5
        ? 1
        : Math.max(1, Integer.parseInt(digits) / 100);
  }
}
