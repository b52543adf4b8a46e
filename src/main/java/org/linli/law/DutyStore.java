package org.linli.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about duties that people enter. */
@Repository
class DutyStore {

  private final JdbcClient jdbc;
  private final AreaStore areas;

  DutyStore(JdbcClient jdbc, AreaStore areas) {
    this.jdbc = jdbc;
    this.areas = areas;
  }

  void add(Duty it, UUID id, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into local_duty
              (id, key, agency, kind, name, payer, basis, area, area_first, from_day, until_day,
               entered_at, account, post)
            values
              (:id, :key, :agency, :kind, :name, :payer, :basis, :area, :first, :from, :until,
               :at, :account, :post)
            """)
        .param("id", id)
        .param("key", it.key())
        .param("agency", it.agency().name())
        .param("kind", it.kind().name())
        .param("name", it.name())
        .param("payer", it.payer().name())
        .param("basis", it.basis())
        .param("area", it.area().value())
        .param("first", it.area().first(Level.GRID))
        .param("from", it.from())
        .param("until", it.until())
        .params(AreaStore.entry(by, at))
        .update();
  }

  boolean withdraw(UUID id, Withdrawal it) {
    return areas.end(
        "update local_duty set withdrawn_at = :at, withdrawn_reason = :reason"
            + " where id = :key and withdrawn_at is null",
        id,
        it);
  }

  Optional<Duty> duty(UUID id) {
    return jdbc.sql("select * from local_duty where id = :id")
        .param("id", id)
        .query(DutyStore::duty)
        .optional();
  }

  /** A key's entries around a place, the nearest area and the newest entry first. */
  List<Duty> duties(String key, PlaceCode place) {
    return jdbc.sql(
            """
            select * from local_duty where key = :key and area in (:around)
            order by area desc, entered_at desc
            """)
        .param("key", key)
        .param("around", AreaStore.around(place))
        .query(DutyStore::duty)
        .list();
  }

  /** All entries around a place, the nearest area and the newest entry last. */
  List<Duty> around(PlaceCode place) {
    return jdbc.sql("select * from local_duty where area in (:around) order by area, entered_at")
        .param("around", AreaStore.around(place))
        .query(DutyStore::duty)
        .list();
  }

  Page<Duty> duties(
      PlaceCode place,
      @Nullable SourceAgency agency,
      Duty.@Nullable Kind kind,
      String words,
      long offset,
      int size) {
    var filter = AreaStore.touching(place);
    filter.put("agency", agency == null ? null : agency.name());
    filter.put("kind", kind == null ? null : kind.name());
    filter.put("words", words);
    var where =
        " from local_duty where"
            + AreaStore.TOUCHES
            + """
            and (:agency::text is null or agency = :agency)
            and (:kind::text is null or kind = :kind)
            and (:words = '' or name ilike '%' || :words || '%' or key ilike :words || '%')
            """;
    return areas.page(filter, where, "entered_at desc, id", offset, size, DutyStore::duty);
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        row.getString("key"),
        SourceAgency.valueOf(row.getString("agency")),
        Duty.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("name"),
        Duty.Payer.valueOf(row.getString("payer")),
        row.getString("basis"),
        new PlaceCode(row.getLong("area")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        AreaStore.withdrawal(row, "withdrawn"));
  }
}
