package org.linli.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters buildings, dwellings and people by COPY. */
@Repository
class RegisterStore {

  private static final int MOST_AT_ONCE = 10_000;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final IdBlockStore ids;
  private final Vault vault;
  private final Clock clock;

  RegisterStore(
      JdbcTemplate template, JdbcClient jdbc, IdBlockStore ids, Vault vault, Clock clock) {
    this.template = template;
    this.jdbc = jdbc;
    this.ids = ids;
    this.vault = vault;
    this.clock = clock;
  }

  boolean isEmpty(PlaceCode within) {
    var tree = within.subtree();
    return jdbc.sql(
            """
            select not exists (select from household
                               where subdistrict >= :from and subdistrict < :to
                                 and grid >= :gridFrom and grid < :gridTo)
            """)
        .param("from", tree.subdistrictFrom())
        .param("to", tree.subdistrictTo())
        .param("gridFrom", tree.gridFrom())
        .param("gridTo", tree.gridTo())
        .query(Boolean.class)
        .single();
  }

  Register.Entered copy(
      PlaceCode subdistrict, Iterable<NewBuilding> buildings, Register.Origin origin) {
    lockBeforeTheClockIsRead();
    var at = clock.instant();
    var rows = new Rows(subdistrict, origin, at);
    var entered = new Register.Entered(0, 0, 0);
    for (var building : buildings) {
      if (!building.grid().at(Level.SUBDISTRICT).equals(subdistrict)) {
        throw new IllegalArgumentException(building.grid() + " is not in " + subdistrict);
      }
      rows.add(building);
      if (rows.residents.count() >= MOST_AT_ONCE) {
        entered = entered.plus(send(rows));
        rows = new Rows(subdistrict, origin, at);
      }
    }
    return entered.plus(send(rows));
  }

  /** Whoever counts households up to a moment waits for us, or we for them. */
  private void lockBeforeTheClockIsRead() {
    jdbc.sql("lock table household in row exclusive mode").update();
  }

  void settle() {
    jdbc.sql("vacuum (analyze) building, entrance, dwelling, household, resident").update();
  }

  private Register.Entered send(Rows rows) {
    send(
        "building (subdistrict, id, grid, name, address, storeys, longitude, latitude, synthetic, source, recorded_at)",
        rows.buildings);
    send("entrance (subdistrict, id, building, name, source, recorded_at)", rows.entrances);
    send("dwelling (subdistrict, id, entrance, storey, room, source, recorded_at)", rows.dwellings);
    send(
        "household (subdistrict, id, grid, dwelling, building, members, synthetic, source, recorded_at)",
        rows.households);
    send(
        "resident (subdistrict, id, household, name, sex, birth_date, relation, phone, phone_key, paper, identity, identity_key, nationality, source, recorded_at)",
        rows.residents);
    return new Register.Entered(
        rows.buildings.count(), rows.households.count(), rows.residents.count());
  }

  private void send(String tableAndColumns, Table table) {
    template.execute(
        CopyRows.of(
            "copy " + tableAndColumns + " from stdin",
            copy -> {
              for (var row : table.rows) copy.add(row);
            }));
  }

  /** Rows that wait for the tables theirs points to. */
  private static final class Table {

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    void row(@Nullable Object... columns) {
      rows.add(columns);
    }

    int count() {
      return rows.size();
    }
  }

  /** The rows of one load, table by table, in the order the tables need each other. */
  private final class Rows {

    final Table buildings = new Table();
    final Table entrances = new Table();
    final Table dwellings = new Table();
    final Table households = new Table();
    final Table residents = new Table();
    private final long subdistrict;
    private final Register.Origin origin;
    private final String at;

    Rows(PlaceCode subdistrict, Register.Origin origin, Instant at) {
      this.subdistrict = subdistrict.value();
      this.origin = origin;
      this.at = at.toString();
    }

    void add(NewBuilding it) {
      var building = ids.next();
      buildings.row(
          subdistrict,
          building,
          it.grid(),
          it.name(),
          it.address(),
          it.storeys(),
          it.longitude(),
          it.latitude(),
          origin.synthetic(),
          origin.source(),
          at);
      for (var entrance : it.entrances()) add(it.grid(), building, entrance);
    }

    private void add(PlaceCode grid, long building, NewBuilding.NewEntrance it) {
      var entrance = ids.next();
      entrances.row(subdistrict, entrance, building, it.name(), origin.source(), at);
      for (var dwelling : it.dwellings()) add(grid, building, entrance, dwelling);
    }

    private void add(PlaceCode grid, long building, long entrance, NewBuilding.NewDwelling it) {
      var dwelling = ids.next();
      dwellings.row(subdistrict, dwelling, entrance, it.storey(), it.room(), origin.source(), at);
      if (it.residents().isEmpty()) return;
      var household = ids.next();
      households.row(
          subdistrict,
          household,
          grid,
          dwelling,
          building,
          it.residents().size(),
          origin.synthetic(),
          origin.source(),
          at);
      for (var resident : it.residents()) add(household, resident);
    }

    private void add(long household, NewBuilding.NewResident it) {
      var resident = ids.next();
      residents.row(
          subdistrict,
          resident,
          household,
          it.name(),
          it.sex(),
          it.birthDate(),
          it.relation(),
          vault.seal(it.phone(), "phone", resident),
          vault.index(it.phone()),
          it.papers().kind(),
          vault.seal(it.papers().number(), "identity", resident),
          vault.index(it.papers().number()),
          it.papers().nationality(),
          origin.source(),
          at);
    }
  }
}
