package org.linli.cases.whistles;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds whistles somebody else may have to answer for, or nobody has acted on. */
@Repository
class WhistleSeatStore {

  private final JdbcClient jdbc;

  WhistleSeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose owner's term is over. */
  List<WhistleId> over(Instant now, int most) {
    return jdbc.sql(
            """
            select distinct subdistrict, whistle from whistle_call
            where owner_until <= :now order by subdistrict, whistle limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("whistle")))
        .list();
  }

  /** Open ones with a seat at one of these places or within. */
  List<WhistleId> within(Collection<PlaceCode> places) {
    return jdbc.sql(
            """
            select distinct c.subdistrict, c.whistle
            from unnest(:places::bigint[], :from::bigint[], :to::bigint[]) as p (place, lowest, beyond)
            join whistle_call c on c.seat_first >= p.lowest and c.seat_first < p.beyond
                                   and c.seat_place >= p.place
            where c.closed_at is null
            order by 1, 2
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .param("from", places.stream().map(it -> it.first(Level.GRID)).toArray(Long[]::new))
        .param("to", places.stream().map(it -> it.beyond(Level.GRID)).toArray(Long[]::new))
        .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("whistle")))
        .list();
  }

  /** Open ones that one of these posts answers for. */
  List<WhistleId> of(Collection<UUID> owners) {
    return jdbc.sql(
            """
            select distinct subdistrict, whistle from whistle_call
            where owner = any(:owners) and closed_at is null order by 1, 2
            """)
        .param("owners", owners.toArray(UUID[]::new))
        .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("whistle")))
        .list();
  }

  /** Those with a call whose next climb is due, the most urgent first. */
  List<WhistleId> climbing(Instant now, int most) {
    return jdbc.sql(
            """
            select subdistrict, whistle from whistle_call
            where climbs_at <= :now group by 1, 2 order by min(climbs_at) limit :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, _) -> new WhistleId(row.getLong("subdistrict"), row.getLong("whistle")))
        .list();
  }
}
