package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.DaySpan;
import org.linli.cases.Rates.By;
import org.linli.cases.Rates.Counts;
import org.linli.cases.Rates.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of rates: which cases a figure is of, and how many they are. */
@Repository
class RateStore {

  private static final String LEFT_OUT = CaseRow.ended(it -> !it.isHandled());
  private static final String IN = "excluded is null and not " + LEFT_OUT;
  private static final String COUNTED =
      IN + " and (dispatched_at is not null or kind = 'QUESTION')";
  private static final String RESPONSE_DUE =
      COUNTED + " and (reporter_key is not null or household is not null)";
  private static final String RESPONDED =
      """
      coalesce(contacted_at, case when kind = 'QUESTION' then closed_at end)
        <= reported_at + interval '24 hours'
      """;
  private static final String TIMED =
      COUNTED + " and handle_by is not null and handled_at is not null";
  private static final String JUDGED = COUNTED + " and resolved is not null";
  private static final String UNJUDGED = RESPONSE_DUE + " and resolved is null";

  private final JdbcClient jdbc;

  RateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The condition that makes a case, which came to rest, one of a figure's. */
  static String condition(RateFigure it) {
    return switch (it) {
      case AT_REST -> "true";
      case LEFT_OUT -> LEFT_OUT;
      case EXCLUDED -> "excluded is not null and not " + LEFT_OUT;
      case ON_THE_SPOT -> IN + " and dispatched_at is null and kind <> 'QUESTION'";
      case COUNTED -> COUNTED;
      case RESPONSE_DUE -> RESPONSE_DUE;
      case RESPONDED -> RESPONSE_DUE + " and " + RESPONDED;
      case NOT_RESPONDED -> RESPONSE_DUE + " and (" + RESPONDED + ") is not true";
      case TIMED -> TIMED;
      case ON_TIME -> TIMED + " and handled_at <= handle_by";
      case LATE -> TIMED + " and handled_at > handle_by";
      case JUDGED -> JUDGED;
      case RESOLVED -> JUDGED + " and resolved";
      case NOT_RESOLVED -> JUDGED + " and not resolved";
      case SATISFIED -> JUDGED + " and satisfied";
      case NOT_SATISFIED -> JUDGED + " and not satisfied";
      case NOT_REACHED -> UNJUDGED + " and callback = 'NOT_REACHED'";
      case REFUSED -> UNJUDGED + " and callback = 'REFUSED'";
      case NOT_ASKED -> UNJUDGED + " and callback is null";
    };
  }

  private static final String COUNTS =
      Arrays.stream(RateFigure.values())
          .map(it -> "count(*) filter (where " + condition(it) + ") as " + it.name())
          .collect(Collectors.joining(", "));

  /**
   * By the parts of a place or by department; under the place's own code what is in none of its
   * parts, under "" what is of no department. Costs one walk along the index of the span.
   *
   * @param agency null for all
   */
  Map<String, Counts> counts(PlaceCode place, @Nullable String agency, DaySpan span, By by) {
    var key = by == By.AGENCY ? "coalesce(agency, '')" : Within.PART + "::text";
    var all = new LinkedHashMap<String, Counts>();
    jdbc.sql(
            "select "
                + key
                + " as key, "
                + COUNTS
                + """
                 from case_file
                where closed_at >= :from and closed_at < :until and source <> 'READING'
                  and (cast(:agency as text) is null or agency = :agency) and
                """
                + Within.PLACE
                + "group by 1 order by 1")
        .params(Within.parts(place))
        .param("agency", agency)
        .param("from", utc(span.begins()))
        .param("until", utc(span.ends()))
        .query(row -> {
          all.put(row.getString("key"), counts(row));
        });
    return all;
  }

  private static Counts counts(ResultSet row) throws SQLException {
    var counts = new EnumMap<RateFigure, Long>(RateFigure.class);
    for (var it : RateFigure.values()) counts.put(it, row.getLong(it.name()));
    return new Counts(counts);
  }

  Weights weights() {
    return jdbc.sql("select * from case_rate_weight order by since desc limit 1")
        .query((row, _) ->
            new Weights(
                row.getInt("response"),
                row.getInt("resolution"),
                row.getInt("satisfaction"),
                row.getString("basis"),
                instant(row, "since")))
        .single();
  }

  void weigh(Weights it, UUID account) {
    jdbc.sql(
            """
            insert into case_rate_weight (since, response, resolution, satisfaction, basis, account)
            values (:since, :response, :resolution, :satisfaction, :basis, :account)
            """)
        .param("since", utc(it.since()))
        .param("response", it.response())
        .param("resolution", it.resolution())
        .param("satisfaction", it.satisfaction())
        .param("basis", it.basis())
        .param("account", account)
        .update();
  }
}
