package org.linli.cases.assists;

import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.Owner;
import org.linli.cases.SeatColumns;
import org.linli.edge.Power;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which whose turn it is follows posts, places and time. */
@Repository
class AssistSeatStore {

  private static final String SEATS =
      """
      select distinct seat_power, seat_place, seat_agency from case_assist
      where owner is not null and
      """;

  private final JdbcClient jdbc;

  AssistSeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Seat> withTermsOver(Instant now) {
    return jdbc.sql(SEATS + "owner_until is not null and owner_until <= :now")
        .param("now", utc(now))
        .query(AssistSeatStore::seat)
        .list();
  }

  /** Seats within a place whose owner is of it or of a place around it. */
  List<Seat> within(PlaceCode place) {
    return jdbc.sql(
            SEATS + "seat_first >= :first and seat_first < :beyond and owner_place in (:around)")
        .param("first", place.first(Level.GRID))
        .param("beyond", place.beyond(Level.GRID))
        .param("around", place.around())
        .query(AssistSeatStore::seat)
        .list();
  }

  private static Seat seat(ResultSet row, int number) throws SQLException {
    return new Seat(
        Power.valueOf(row.getString("seat_power")),
        new PlaceCode(row.getLong("seat_place")),
        SeatColumns.agency(row, "seat_agency"),
        null);
  }

  /** Gives all on a seat to whoever sits there. Answers how many have changed hands. */
  int give(Seat seat, Owner owner) {
    Map<String, @Nullable Object> named = new HashMap<>();
    SeatColumns.owner(owner, named);
    return jdbc.sql(
            """
            update case_assist
            set owner = :owner, owner_place = :ownerPlace, owner_until = :ownerUntil,
                stands_in = :standsIn
            where owner is not null and seat_first = :first and seat_place = :place
              and seat_power = :power and seat_agency is not distinct from cast(:agency as text)
              and (owner, owner_until, stands_in)
                  is distinct from (:owner, cast(:ownerUntil as timestamptz), :standsIn)
            """)
        .params(named)
        .param("first", seat.place().first(Level.GRID))
        .param("place", seat.place().value())
        .param("power", seat.power().name())
        .param("agency", SeatColumns.name(seat.agency()))
        .update();
  }

  /** An open one whose time to climb has come, or whose case is at rest. */
  record Due(CaseId id, int number) {}

  List<Due> climbing(Instant now, int most) {
    return jdbc.sql(
            """
            select subdistrict, case_id, number from case_assist
            where next_climb is not null and next_climb <= :now order by next_climb limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query(AssistSeatStore::due)
        .list();
  }

  /** Open ones of cases that have ended otherwise than by a step of their own, as when merged. */
  List<Due> ended(int most) {
    return jdbc.sql(
            """
            select a.subdistrict, a.case_id, a.number from case_assist a
            join case_file c on c.subdistrict = a.subdistrict and c.id = a.case_id
            where a.owner is not null and c.owner is null limit :most
            """)
        .param("most", most)
        .query(AssistSeatStore::due)
        .list();
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        new CaseId(row.getLong("subdistrict"), row.getLong("case_id")), row.getInt("number"));
  }

  /** Answers whether it still had to: another server may have been quicker. */
  boolean climb(Due it, PlaceCode desk, Instant now, @Nullable Instant next) {
    return jdbc.sql(
                """
                update case_assist set climbed = :desk, next_climb = :next
                where subdistrict = :subdistrict and case_id = :case and number = :number
                  and next_climb <= :now
                """)
            .params(AssistRow.key(it.id()))
            .param("number", it.number())
            .param("desk", desk.value())
            .param("next", utcOrNull(next))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** It is on the highest desk, or its owner is. */
  void stay(Due it) {
    jdbc.sql(
            """
            update case_assist set next_climb = null
            where subdistrict = :subdistrict and case_id = :case and number = :number
            """)
        .params(AssistRow.key(it.id()))
        .param("number", it.number())
        .update();
  }

  void holdStill() {
    jdbc.sql("lock table case_assist in share row exclusive mode").update();
  }

  void follow(Map<PlaceCode, PlaceCode> heirs) {
    for (var statement :
        List.of(
            "update case_assist a set unit_place = h.heir from heirs h where a.unit_place = h.ended and a.owner is not null",
            "update case_assist a set dispatch = h.heir from heirs h where a.dispatch = h.ended and a.owner is not null",
            "update case_assist a set seat_place = h.heir, seat_first = h.first_grid from heirs h where a.seat_place = h.ended",
            "update case_assist a set climbed = h.heir from heirs h where a.climbed = h.ended")) {
      jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
    }
  }
}
