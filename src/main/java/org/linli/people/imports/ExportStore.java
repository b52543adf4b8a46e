package org.linli.people.imports;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentRow;
import org.linli.people.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everybody of a place, in walking order, without keeping anybody. */
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
}
