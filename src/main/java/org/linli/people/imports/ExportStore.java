package org.linli.people.imports;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentRow;
import org.linli.people.dwellings.UnitId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everybody, and every dwelling, of a place, in walking order, without keeping any. */
@Repository
class ExportStore {

  private static final int AT_ONCE = 2000;

  private final JdbcClient jdbc;
  private final Vault vault;

  ExportStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  int eachResident(PlaceCode place, Consumer<Candidate> take) {
    var tree = place.subtree();
    var count = new AtomicInteger();
    jdbc.sql(
            """
            select r.*, h.grid, h.dwelling, b.address || b.name || e.name || d.room as door
              from household h
              join resident r on r.subdistrict = h.subdistrict and r.household = h.id
               and r.whereabouts = 'HERE'
              join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
              join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
              join building b on b.subdistrict = e.subdistrict and b.id = e.building
             where h.subdistrict = :subdistrict and h.grid >= :from and h.grid < :to
               and h.ended_at is null
             order by h.grid, b.id, e.id, d.storey, d.room, h.id, r.id
            """)
        .param("subdistrict", tree.subdistrictFrom())
        .param("from", tree.gridFrom())
        .param("to", tree.gridTo())
        .withFetchSize(AT_ONCE)
        .query(row -> {
          count.incrementAndGet();
          take.accept(
              new Candidate(
                  ResidentRow.read(row, vault),
                  new PlaceCode(row.getLong("grid")),
                  row.getLong("dwelling"),
                  row.getString("door")));
        });
    return count.get();
  }

  /** Every dwelling of a place, in walking order; one with several households once. */
  int eachDwelling(PlaceCode place, Consumer<ListRows.Home> take) {
    var tree = place.subtree();
    var count = new AtomicInteger();
    jdbc.sql(
            """
            select d.subdistrict, d.id, b.grid, d.storey,
                   b.address || b.name || e.name || d.room as door,
                   exists (select from household h
                            where h.subdistrict = d.subdistrict and h.dwelling = d.id
                              and h.ended_at is null) as household
              from building b
              join entrance e on e.subdistrict = b.subdistrict and e.building = b.id
              join dwelling d on d.subdistrict = e.subdistrict and d.entrance = e.id
             where b.subdistrict = :subdistrict and b.grid >= :from and b.grid < :to
               and d.ended_at is null
             order by b.grid, b.id, e.id, d.storey, d.room, d.id
            """)
        .param("subdistrict", tree.subdistrictFrom())
        .param("from", tree.gridFrom())
        .param("to", tree.gridTo())
        .withFetchSize(AT_ONCE)
        .query(row -> {
          count.incrementAndGet();
          take.accept(
              new ListRows.Home(
                  new UnitId(row.getLong("subdistrict"), row.getLong("id")),
                  row.getLong("grid"),
                  row.getString("door"),
                  row.getInt("storey"),
                  row.getBoolean("household")));
        });
    return count.get();
  }
}
