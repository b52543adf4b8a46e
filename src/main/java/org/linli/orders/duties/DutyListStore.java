package org.linli.orders.duties;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about lists of duties. */
@Repository
class DutyListStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DutyListStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void holdStill() {
    jdbc.sql("lock table duty_list in share row exclusive mode").update();
  }

  void add(DutyList it, Caller by) {
    jdbc.sql(
            """
            insert into duty_list (area, role, version, day, made_at, account, post, words, items)
            values (:area, :role, :version, :day, :at, :account, :post, :words, :items::jsonb)
            """)
        .param("area", it.area().value())
        .param("role", it.role().name())
        .param("version", it.version())
        .param("day", it.day())
        .param("at", utc(it.madeAt()))
        .param("account", by.account())
        .param("post", it.post())
        .param("words", it.words())
        .param("items", json.writeValueAsString(it.items()))
        .update();
  }

  /** The newest version of the nearest list around a place. */
  Optional<DutyList> nearest(PlaceCode place, Role role) {
    return jdbc.sql(
            """
            select * from duty_list where area in (:around) and role = :role
            order by area desc, version desc limit 1
            """)
        .param("around", place.around())
        .param("role", role.name())
        .query(this::list)
        .optional();
  }

  /** All versions of one area's list, the newest first. */
  List<DutyList> versions(PlaceCode area, Role role) {
    return jdbc.sql(
            "select * from duty_list where area = :area and role = :role order by version desc")
        .param("area", area.value())
        .param("role", role.name())
        .query(this::list)
        .list();
  }

  /** The newest version of each list that has a matter of a plan. */
  List<DutyList> withSource(String source) {
    return jdbc
        .sql(
            """
            select distinct on (area, role) * from duty_list order by area, role, version desc
            """)
        .query(this::list)
        .list()
        .stream()
        .filter(it -> it.items().stream().anyMatch(item -> source.equals(item.source())))
        .toList();
  }

  void read(PlaceCode place, UUID post, DutyList it, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into duty_reading (subdistrict, post, area, role, version, at, account)
            values (:subdistrict, :post, :area, :role, :version, :at, :account)
            on conflict do nothing
            """)
        .params(reading(place, post, it))
        .param("at", utc(at))
        .param("account", by.account())
        .update();
  }

  /** When the holder of a post said that they had read a version. */
  Optional<Instant> readAt(PlaceCode place, UUID post, DutyList it) {
    return jdbc.sql(
            """
            select at from duty_reading
            where subdistrict = :subdistrict and post = :post and area = :area and role = :role
              and version = :version
            """)
        .params(reading(place, post, it))
        .query((row, _) -> instant(row, "at"))
        .optional();
  }

  private static Map<String, Object> reading(PlaceCode place, UUID post, DutyList it) {
    var wide = place.level().isWiderThan(Level.SUBDISTRICT);
    return Map.of(
        "subdistrict", wide ? 0 : place.at(Level.SUBDISTRICT).value(),
        "post", post,
        "area", it.area().value(),
        "role", it.role().name(),
        "version", it.version());
  }

  /** An ended place's list goes on with its heir, but where that has one; then it rests. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var statement :
        List.of(
            """
            , taken as (
                select h.*, row_number() over (partition by h.heir, l.role order by h.ended) as rank, l.role
                from heirs h join (select distinct area, role from duty_list) l on l.area = h.ended
            )
            update duty_list l set area = t.heir from taken t
            where l.area = t.ended and l.role = t.role and t.rank = 1
              and not exists (select from duty_list o where o.area = t.heir and o.role = t.role)
            """,
            """
            update duty_reading r set area = h.heir from heirs h
            where r.area = h.ended and not exists (
                select from duty_list l where l.area = r.area and l.role = r.role)
            """)) {
      jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
    }
  }

  private DutyList list(ResultSet row, int number) throws SQLException {
    return new DutyList(
        new PlaceCode(row.getLong("area")),
        Role.valueOf(row.getString("role")),
        row.getInt("version"),
        row.getObject("day", LocalDate.class),
        instant(row, "made_at"),
        row.getObject("post", UUID.class),
        row.getString("words"),
        Arrays.asList(json.readValue(row.getString("items"), DutyItem[].class)));
  }
}
