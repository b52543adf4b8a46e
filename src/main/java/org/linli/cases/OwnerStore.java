package org.linli.cases;

import static org.linli.base.Moments.utc;
import static org.linli.cases.SeatColumns.name;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Power;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps every open case with whoever sits on its seat. */
@Repository
class OwnerStore {

  private static final String SEATS =
      """
      select distinct seat_power, seat_place, seat_agency, seat_barred from case_file
      where owner is not null and
      """;

  private final JdbcClient jdbc;

  OwnerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Is there a case whose owner's term is over? One look at an index. */
  boolean isAnyTermOver(Instant now) {
    return jdbc.sql(
            """
            select exists (select from case_file
                           where owner is not null and owner_until is not null and owner_until <= :now)
            """)
        .param("now", utc(now))
        .query(Boolean.class)
        .single();
  }

  /** Seats of cases whose owner's term is over. */
  List<Seat> withTermsOver(Instant now) {
    return jdbc.sql(SEATS + "owner_until is not null and owner_until <= :now")
        .param("now", utc(now))
        .query(OwnerStore::seat)
        .list();
  }

  /**
   * Seats that a change at a place can concern: within it, where whoever sits on them is of this
   * place or of one around it.
   */
  List<Seat> within(PlaceCode place) {
    return jdbc.sql(
            SEATS + "seat_first >= :first and seat_first < :beyond and owner_place in (:around)")
        .param("first", place.first(Level.GRID))
        .param("beyond", place.beyond(Level.GRID))
        .param("around", place.around())
        .query(OwnerStore::seat)
        .list();
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        Power.valueOf(row.getString("seat_power")),
        new PlaceCode(row.getLong("seat_place")),
        SeatColumns.agency(row, "seat_agency"),
        row.getObject("seat_barred", UUID.class));
  }

  /** Gives the cases on these seats to whoever sits there. Answers how many have changed hands. */
  int give(Map<Seat, Owner> seated) {
    if (seated.isEmpty()) return 0;
    var seats = List.copyOf(seated.entrySet());
    return jdbc.sql(
            """
            update case_file c
            set owner = s.owner, owner_place = s.owner_place, owner_until = s.owner_until::timestamptz,
                stands_in = s.stands_in
            from unnest(:power::text[], :place::bigint[], :first::bigint[], :agency::text[],
                        :barred::uuid[], :owner::uuid[], :ownerPlace::bigint[],
                        :ownerUntil::text[], :standsIn::boolean[])
              as s (power, place, first, agency, barred, owner, owner_place, owner_until, stands_in)
            where c.owner is not null and c.seat_first = s.first and c.seat_place = s.place
              and c.seat_power = s.power and c.seat_agency is not distinct from s.agency
              and c.seat_barred is not distinct from s.barred
              and (c.owner, c.owner_until, c.stands_in)
                  is distinct from (s.owner, s.owner_until::timestamptz, s.stands_in)
            """)
        .param("power", array(seats, it -> it.getKey().power().name(), String[]::new))
        .param("place", array(seats, it -> it.getKey().place().value(), Long[]::new))
        .param("first", array(seats, it -> it.getKey().place().first(Level.GRID), Long[]::new))
        .param("agency", array(seats, it -> name(it.getKey().agency()), String[]::new))
        .param("barred", array(seats, it -> it.getKey().barred(), UUID[]::new))
        .param("owner", array(seats, it -> it.getValue().post(), UUID[]::new))
        .param("ownerPlace", array(seats, it -> it.getValue().place().value(), Long[]::new))
        .param("ownerUntil", array(seats, it -> text(it.getValue().until()), String[]::new))
        .param("standsIn", array(seats, it -> it.getValue().standsIn(), Boolean[]::new))
        .update();
  }

  /** The driver has no arrays of moments. */
  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static <T> T[] array(
      List<Map.Entry<Seat, Owner>> seats,
      Function<Map.Entry<Seat, Owner>, ? extends @Nullable T> of,
      IntFunction<T[]> make) {
    return seats.stream().map(of).toArray(make);
  }

  /** Open cases at places that end, for their followers. */
  List<CaseFile> openAt(Collection<PlaceCode> places) {
    return jdbc.sql(
            CaseRow.SELECT
                + """
                where owner is not null and (place = any(:places) or unit_place = any(:places))
                order by subdistrict, id for update of c
                """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query(CaseRow::file)
        .list();
  }

  Map<PlaceCode, Long> countOpenAt(Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as open from case_file
            where owner is not null and place = any(:places) group by place
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void holdStill() {
    jdbc.sql("lock table case_file in share row exclusive mode").update();
  }
}
