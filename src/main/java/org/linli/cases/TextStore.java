package org.linli.cases;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps what cases are found by, and finds them by it. */
@Repository
class TextStore {

  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was told, where it is now. */
  void set(CaseId id, Spot spot, String words, Instant reportedAt) {
    jdbc.sql(
            """
            insert into case_text (subdistrict, id, place_first, reported_at, tokens)
            values (:subdistrict, :id, :placeFirst, :reportedAt, :tokens)
            on conflict (subdistrict, id)
            do update set place_first = excluded.place_first, tokens = excluded.tokens
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .param("placeFirst", spot.place().first(Level.GRID))
        .param("reportedAt", utc(reportedAt))
        .param("tokens", Tokens.of(id, spot, words, reportedAt))
        .update();
  }

  /** When the oldest case was reported; now, where there is none. */
  private Instant first(Instant now) {
    return jdbc.sql("select coalesce(min(reported_at), :now) as at from case_file")
        .param("now", utc(now))
        .query((row, _) -> instant(row, "at"))
        .single();
  }

  /** A case that has all tokens that were looked for. */
  record Found(CaseId id, Instant reportedAt) {}

  /**
   * The newest that have all these tokens. Period by period, back from now, until there are enough:
   * what many have is found in the first days, what few have costs a look at the index for each
   * month. It never reads all that ever had common words.
   */
  List<Found> newest(List<String> sought, PlaceCode within, Instant now, int most) {
    var periods = Tokens.periods(now, first(now));
    var tokens = new ArrayList<>(sought);
    tokens.addAll(Tokens.within(within));
    return jdbc.sql(
            """
            select found.* from unnest(cast(:periods as text[]), cast(:befores as text[]))
                                with ordinality as period (token, before, n)
            cross join lateral (
                select subdistrict, id, reported_at from case_text
                where tokens @> (cast(:tokens as text[]) || period.token)
                  and reported_at < cast(period.before as timestamptz)
                  and place_first >= :gridFrom and place_first < :gridTo
                order by reported_at desc, id desc
                limit :most
            ) found
            limit :most
            """)
        .param("periods", periods.stream().map(Tokens.Period::token).toArray(String[]::new))
        .param("befores", periods.stream().map(it -> it.before().toString()).toArray(String[]::new))
        .param("tokens", tokens.toArray(String[]::new))
        .params(within.subtree().parameters())
        .param("most", most)
        .query((row, _) -> new Found(CaseRow.id(row), instant(row, "reported_at")))
        .list();
  }
}
