package org.linli.cases.whistles;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what whistles tell of departments. */
@Repository
class WhistleFigureStore {

  private static final String COUNTS =
      Arrays.stream(CallFigure.values())
          .map(it ->
              "count(*) filter (where %s) as %s"
                  .formatted(it.condition(), it.name().toLowerCase(Locale.ROOT)))
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  WhistleFigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A department's figures, and what its score is made of. */
  record Row(SourceAgency agency, Map<CallFigure, Integer> counts, Score score) {}

  /** Of whistles within a place that were blown in a while; departments by name. */
  List<Row> of(PlaceCode place, Instant from, Instant until, Instant now) {
    return jdbc.sql(
            """
            select c.agency, %s,
                   count(*) filter (where c.solved is not null and c.answered_at <= c.answer_due) as rated_answered,
                   count(*) filter (where c.solved is not null and c.arrived_at <= c.arrival_due) as rated_there
            from %s
            where w.place_first >= :from and w.place_first < :to and w.place >= :least
              and w.raised_at >= :since and w.raised_at < :before and c.state <> 'WITHDRAWN'
            group by c.agency order by c.agency
            """
                .formatted(COUNTS, WhistleRow.JOINED))
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .param("least", place.value())
        .param("since", utc(from))
        .param("before", utc(until))
        .param("now", utc(now))
        .query((row, _) -> {
          var counts = new EnumMap<CallFigure, Integer>(CallFigure.class);
          for (var it : CallFigure.values()) {
            counts.put(it, row.getInt(it.name().toLowerCase(Locale.ROOT)));
          }
          return new Row(
              SourceAgency.valueOf(row.getString("agency")),
              counts,
              new Score(
                  row.getInt("rated"),
                  row.getInt("rated_answered"),
                  row.getInt("rated_there"),
                  row.getInt("solved"),
                  row.getInt("partly")));
        })
        .list();
  }
}
