package org.linli.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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
  AddressBook load(PlaceCode place, GridNames grids, boolean makes) {
    LongSupplier next = ids::next;
    var book = new AddressBook(grids, makes, next);
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
                  row.getString("address"),
                  null));
        },
        tree.subdistrictFrom(),
        tree.gridFrom(),
        tree.gridTo());
    template.query(
        """
        select b.id as building, e.id as entrance, e.name, d.id, d.room, d.storey,
               h.id as household, h.members
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
          var dwelling =
              new AddressBook.Dwelling(row.getLong("id"), room, row.getInt("storey"), behind);
          dwelling.household = row.getObject("household", Long.class);
          dwelling.members = row.getInt("members");
          book.add(dwelling);
        },
        tree.subdistrictFrom(),
        tree.gridFrom(),
        tree.gridTo());
    return book;
  }

  /** Enters the buildings, entrances and dwellings that were made; households come with people. */
  void enter(AddressBook book, String source, String at) {
    send(
        """
        building (subdistrict, id, grid, name, address, storeys, longitude, latitude, synthetic,
                  source, recorded_at)
        """,
        book.newBuildings(),
        it ->
            new @Nullable Object[] {
              it.subdistrict(),
              it.id,
              it.grid,
              it.name,
              it.address,
              storeys(it),
              it.spot == null ? null : it.spot.longitude(),
              it.spot == null ? null : it.spot.latitude(),
              false,
              source,
              at
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
              it.building().subdistrict(), it.id, it.entrance.id, it.storey, it.room, source, at
            });
  }

  void enterHouseholds(List<AddressBook.Dwelling> homes, String source, String at) {
    send(
        "household (subdistrict, id, grid, dwelling, building, members, synthetic, source, recorded_at)",
        homes,
        it ->
            new Object[] {
              it.building().subdistrict(),
              java.util.Objects.requireNonNull(it.household),
              it.building().grid,
              it.id,
              it.building().id,
              0,
              false,
              source,
              at
            });
  }

  private interface Columns<T> {
    @Nullable Object[] of(T it);
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
    var highest =
        building.entrances.values().stream()
            .flatMap(it -> it.dwellings.values().stream())
            .mapToInt(it -> it.storey)
            .max()
            .orElse(1);
    return Math.max(1, highest);
  }

  /** The storeys of dwellings as a list tells them now. */
  void amendStoreys(List<AddressBook.Dwelling> changed) {
    template.batchUpdate(
        "update dwelling set storey = ? where subdistrict = ? and id = ?",
        changed,
        1000,
        (row, it) -> {
          row.setInt(1, it.storey);
          row.setLong(2, it.building().subdistrict());
          row.setLong(3, it.id);
        });
  }

  /** The names of the heads of a place's households, by household. */
  Map<Long, String> heads(PlaceCode place) {
    var tree = place.subtree();
    var heads = new HashMap<Long, String>();
    template.query(
        """
        select r.household, r.name from household h
          join resident r on r.subdistrict = h.subdistrict and r.household = h.id
           and r.whereabouts = 'HERE' and r.relation = 'HEAD'
         where h.subdistrict = ? and h.grid >= ? and h.grid < ? and h.ended_at is null
        """,
        row -> {
          heads.put(row.getLong("household"), row.getString("name"));
        },
        tree.subdistrictFrom(),
        tree.gridFrom(),
        tree.gridTo());
    return heads;
  }
}
