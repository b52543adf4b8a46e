package org.linli.people.moves;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of hand-overs by place. */
@Repository
class HandOverListStore {

  private final JdbcClient jdbc;
  private final HandOverStore store;

  HandOverListStore(JdbcClient jdbc, HandOverStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  Page<Kept> list(PlaceCode within, Moves.Which which, Instant now, Page.Ask ask) {
    var condition =
        switch (which) {
          case TODO ->
              """
               where closed_at is null and acting_first >= :from and acting_first < :beyond
                 and acting >= :least and (stage not in ('STAYING', 'SENT_OUT') or due < :soon)
              """;
          case LATE ->
              """
               where closed_at is null and acting_first >= :from and acting_first < :beyond
                 and acting >= :least and due < :now
              """;
          case SENT -> " where from_grid >= :from and from_grid < :beyond ";
          case RECEIVED ->
              " where to_first >= :from and to_first < :beyond and to_place >= :least ";
        };
    var order = which == Moves.Which.TODO || which == Moves.Which.LATE ? "due" : "changed_at desc";
    var filter = new HashMap<String, Object>();
    filter.put("from", within.first(Level.GRID));
    filter.put("beyond", within.beyond(Level.GRID));
    filter.put("least", within.value());
    filter.put("now", utc(now));
    filter.put("soon", utc(now.plus(Moves.WAIT_IS_SOON_OVER)));
    var total =
        jdbc.sql("select count(*) from hand_over" + condition)
            .params(filter)
            .query(Long.class)
            .single();
    var rows =
        jdbc.sql(
                "select * from hand_over"
                    + condition
                    + " order by "
                    + order
                    + ", id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(HandOverRow::read)
            .list();
    return ask.of(total, store.withPeople(rows));
  }

  List<Kept> ofHousehold(HouseholdId household, int most) {
    var subdistrict = new PlaceCode(household.subdistrict());
    return store.withPeople(
        jdbc.sql(
                """
                select * from hand_over
                where household = :household and from_grid >= :from and from_grid < :beyond
                   or into_household = :household and to_first >= :from and to_first < :beyond
                order by changed_at desc, id limit :most
                """)
            .param("household", household.number())
            .param("from", subdistrict.first(Level.GRID))
            .param("beyond", subdistrict.beyond(Level.GRID))
            .param("most", most)
            .query(HandOverRow::read)
            .list());
  }

  /** How many wait for a place to act, and by when the first must be done. */
  Moves.Waiting acting(PlaceCode within, Instant now) {
    return jdbc.sql(
            """
            select count(*) as waiting, min(due) as due from hand_over
            where closed_at is null and acting_first >= :from and acting_first < :beyond
              and acting >= :least and (stage not in ('STAYING', 'SENT_OUT') or due < :soon)
            """)
        .param("from", within.first(Level.GRID))
        .param("beyond", within.beyond(Level.GRID))
        .param("least", within.value())
        .param("soon", utc(now.plus(Moves.WAIT_IS_SOON_OVER)))
        .query(HandOverListStore::waiting)
        .single();
  }

  /** How many have climbed to a place because they were late. */
  Moves.Waiting climbedTo(PlaceCode place) {
    return jdbc.sql(
            """
            select count(*) as waiting, min(due) as due from hand_over
            where closed_at is null and owner = :owner and acting <> owner
            """)
        .param("owner", place.value())
        .query(HandOverListStore::waiting)
        .single();
  }

  /** Open ones whose time to be chased has come and that can still climb. */
  List<HandOverId> toChase(Instant now, int most) {
    return jdbc.sql(
            """
            select subdistrict, id from hand_over
            where closed_at is null and chase_at <= :now and owner >= 1000000000
            order by chase_at limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> new HandOverId(row.getLong("subdistrict"), row.getLong("id")))
        .list();
  }

  private static Moves.Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Moves.Waiting(
        row.getInt("waiting"), row.getObject("due") == null ? null : instant(row, "due"));
  }
}
