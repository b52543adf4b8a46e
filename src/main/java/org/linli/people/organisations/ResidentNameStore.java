package org.linli.people.organisations;

import java.util.Optional;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up who a resident is and where, to name them as one of an organisation's people. */
@Repository
class ResidentNameStore {

  private final JdbcClient jdbc;

  ResidentNameStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Known(String name, PlaceCode grid) {}

  Optional<Known> find(ResidentId id) {
    return jdbc.sql(
            """
            select r.name, h.grid from resident r
              join household h on h.subdistrict = r.subdistrict and h.id = r.household
             where r.subdistrict = :subdistrict and r.id = :id and r.whereabouts = 'HERE'
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query((row, _) -> new Known(row.getString("name"), new PlaceCode(row.getLong("grid"))))
        .optional();
  }
}
