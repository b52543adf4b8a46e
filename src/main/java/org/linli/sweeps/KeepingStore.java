package org.linli.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.base.DayTable;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about how long reports are kept. */
@Repository
class KeepingStore {

  private final JdbcClient jdbc;

  KeepingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Keeping.Rule rule() {
    return jdbc.sql("select days, basis from report_keeping order by version desc limit 1")
        .query((row, _) -> new Keeping.Rule(row.getInt("days"), row.getString("basis")))
        .single();
  }

  void change(Keeping.Rule rule, UUID post, Instant at) {
    jdbc.sql(
            """
            insert into report_keeping (version, days, basis, post, set_at)
            select max(version) + 1, :days, :basis, :post, :at from report_keeping
            """)
        .param("days", rule.days())
        .param("basis", rule.basis())
        .param("post", post)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Keeping.Hold> holds() {
    return jdbc.sql("select * from report_hold where lifted_at is null order by first_day, id")
        .query(KeepingStore::hold)
        .list();
  }

  private static Keeping.Hold hold(ResultSet row, int number) throws SQLException {
    return new Keeping.Hold(
        row.getObject("id", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        new PlaceCode(row.getLong("place")),
        row.getString("basis"),
        row.getObject("placed_at", OffsetDateTime.class).toInstant());
  }

  void add(Keeping.Hold hold, UUID post) {
    jdbc.sql(
            """
            insert into report_hold (id, first_day, last_day, place, basis, post, placed_at)
            values (:id, :first, :last, :place, :basis, :post, :at)
            """)
        .param("id", hold.id())
        .param("first", hold.first())
        .param("last", hold.last())
        .param("place", hold.place().value())
        .param("basis", hold.basis())
        .param("post", post)
        .param("at", hold.placedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void lift(UUID id, Instant at) {
    jdbc.sql("update report_hold set lifted_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Days until {@code last} that are still there and that no hold keeps, oldest first. */
  List<LocalDate> due(LocalDate last) {
    return jdbc.sql(
            """
            select distinct day from report_period p
            where day <= :last and dropped_at is null
              and not exists (select from report_hold h
                              where h.lifted_at is null
                                and p.day between h.first_day and h.last_day)
            order by day
            """)
        .param("last", last)
        .query((row, _) -> row.getObject("day", LocalDate.class))
        .list();
  }

  /** A table is dropped when nobody is at it; who comes meanwhile waits for us, so not long. */
  void waitNotLong() {
    jdbc.sql("set local lock_timeout = '500ms'").update();
  }

  /** Read from the counters, so that it takes no longer for many reports than for few. */
  Keeping.Certificate count(LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(reported_households + added_households), 0) as households,
                   coalesce(sum(via_link + via_proxy + via_door_qr + via_phone + via_paper
                                + via_batch), 0) as reports,
                   coalesce(sum(by_resident + by_employer + by_gate + by_venue), 0) as readings,
                   (select count(*) from temperature_exception where day = :day) as exceptions
            from coverage where day = :day
            """)
        .param("day", day)
        .query((row, _) ->
            new Keeping.Certificate(
                day,
                row.getInt("households"),
                row.getInt("reports"),
                row.getInt("readings"),
                row.getInt("exceptions")))
        .single();
  }

  List<Keeping.Kept> kept(int days, int limit) {
    return jdbc.sql(
            """
            select distinct day, exists (select from report_hold h
                                         where h.lifted_at is null
                                           and p.day between h.first_day and h.last_day) as held
            from report_period p where dropped_at is null order by day desc limit :limit
            """)
        .param("limit", limit)
        .query((row, _) -> {
          var day = row.getObject("day", LocalDate.class);
          return new Keeping.Kept(day, day.plusDays(days + 1L), row.getBoolean("held"));
        })
        .list();
  }

  List<Keeping.Dropped> dropped(int limit) {
    return jdbc.sql("select * from report_day_dropped order by day desc limit :limit")
        .param("limit", limit)
        .query((row, _) -> {
          var day = row.getObject("day", LocalDate.class);
          return new Keeping.Dropped(
              day,
              row.getObject("dropped_at", OffsetDateTime.class).toInstant(),
              new Keeping.Certificate(
                  day,
                  row.getInt("households"),
                  row.getInt("reports"),
                  row.getInt("readings"),
                  row.getInt("exceptions")));
        })
        .list();
  }

  void noteDropped(Keeping.Certificate gone, Instant at) {
    jdbc.sql(
            """
            insert into report_day_dropped
              (day, dropped_at, households, reports, readings, exceptions)
            values (:day, :at, :households, :reports, :readings, :exceptions)
            on conflict (day) do nothing
            """)
        .param("day", gone.day())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("households", gone.households())
        .param("reports", gone.reports())
        .param("readings", gone.readings())
        .param("exceptions", gone.exceptions())
        .update();
  }

  void drop(LocalDate day, Instant at) {
    for (var table : List.of("health_report", "coverage", "temperature_exception")) {
      jdbc.sql(DayTable.of(table).drop(day)).update();
    }
    jdbc.sql("update report_period set dropped_at = :at where day = :day")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("day", day)
        .update();
  }
}
