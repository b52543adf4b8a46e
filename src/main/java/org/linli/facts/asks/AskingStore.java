package org.linli.facts.asks;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.asks.Asks.Standing;
import org.linli.facts.known.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about forms that ask: by when, where they rest, and how their asks stand. */
@Repository
class AskingStore {

  private static final int READ_AT_ONCE = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AskingStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void introduce(UUID issue, Reason reason, boolean emergency, Instant deadline) {
    jdbc.sql(
            """
            insert into asking (issue, title, english_title, issuer, number, basis, english_basis,
                                purpose, english_purpose, keep_until, emergency, deadline)
            values (:issue, :title, :englishTitle, :issuer, :number, :basis, :englishBasis,
                    :purpose, :englishPurpose, :keepUntil, :emergency, :deadline)
            on conflict (issue) do update
            set title = excluded.title, english_title = excluded.english_title,
                english_basis = excluded.english_basis,
                english_purpose = excluded.english_purpose, issuer = excluded.issuer, number = excluded.number,
                basis = excluded.basis, purpose = excluded.purpose,
                keep_until = excluded.keep_until, emergency = excluded.emergency,
                deadline = excluded.deadline
            """)
        .param("issue", issue)
        .param("title", reason.title())
        .param("englishTitle", reason.englishTitle())
        .param("issuer", reason.issuer())
        .param("number", reason.number())
        .param("basis", reason.basis())
        .param("englishBasis", reason.englishBasis())
        .param("purpose", reason.purpose())
        .param("englishPurpose", reason.englishPurpose())
        .param("keepUntil", reason.keepUntil())
        .param("emergency", emergency)
        .param("deadline", utc(deadline))
        .update();
  }

  /** It asks, by then; answers whether it is an emergency's. */
  boolean setDeadline(UUID issue, Instant deadline) {
    return jdbc.sql(
            """
            insert into asking (issue, deadline) values (:issue, :deadline)
            on conflict (issue) do update set deadline = excluded.deadline, released_at = null
            returning emergency
            """)
        .param("issue", issue)
        .param("deadline", utc(deadline))
        .query(Boolean.class)
        .single();
  }

  void setReleased(UUID issue, Instant at) {
    jdbc.sql("update asking set released_at = :at where issue = :issue")
        .param("at", utc(at))
        .param("issue", issue)
        .update();
  }

  /** By grid; an ask that was made before belongs to somebody else as well. */
  List<Asks.Brought> brought(UUID issue, Instant since) {
    var asked = new HashMap<PlaceCode, Map<String, Integer>>();
    var merged = new HashMap<PlaceCode, Integer>();
    var people = new HashMap<PlaceCode, Integer>();
    var from = since.atOffset(ZoneOffset.UTC);
    template.query(
        """
        select a.grid, a.item, count(*) filter (where a.made_at >= ?) as made,
               count(*) filter (where a.made_at < ?) as merged
          from ask_need n join ask a on a.subdistrict = n.subdistrict and a.id = n.ask
         where n.issue = ? and a.state = 'OPEN' group by a.grid, a.item
        """,
        row -> {
          var grid = new PlaceCode(row.getLong("grid"));
          merged.merge(grid, row.getInt("merged"), Integer::sum);
          if (row.getInt("made") == 0) return;
          asked
              .computeIfAbsent(grid, _ -> new HashMap<>())
              .put(row.getString("item"), row.getInt("made"));
        },
        from,
        from,
        issue);
    template.query(
        """
        select grid, count(*) as people from (
            select distinct a.grid, a.subdistrict, a.kind, a.subject
              from ask_need n join ask a on a.subdistrict = n.subdistrict and a.id = n.ask
             where n.issue = ? and a.state = 'OPEN' and a.made_at >= ?) asked
         group by grid
        """,
        row -> {
          people.put(new PlaceCode(row.getLong("grid")), row.getInt("people"));
        },
        issue,
        from);
    return merged.keySet().stream()
        .map(grid ->
            new Asks.Brought(
                grid,
                asked.getOrDefault(grid, Map.of()),
                merged.getOrDefault(grid, 0),
                people.getOrDefault(grid, 0)))
        .toList();
  }

  /** Read so many at a time, without a table of its own: previews are read-only. */
  int countOpen(Collection<Need> wanted) {
    var asked = wanted.stream().map(it -> new Asked(it.subject(), it.item())).distinct().toList();
    var open = 0;
    for (var from = 0; from < asked.size(); from += READ_AT_ONCE) {
      var some = asked.subList(from, Math.min(from + READ_AT_ONCE, asked.size()));
      open += countOpen(some);
    }
    return open;
  }

  private record Asked(Subject subject, String item) {}

  private int countOpen(List<Asked> asked) {
    var counted =
        template.queryForObject(
            """
            select count(*) from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[])
                as n (subdistrict, kind, subject, item)
            join ask a on a.subdistrict = n.subdistrict and a.kind = n.kind
             and a.subject = n.subject and a.item = n.item and a.state = 'OPEN'
            """,
            Integer.class,
            asked.stream().map(it -> it.subject().subdistrict()).toArray(Long[]::new),
            asked.stream().map(it -> it.subject().kind().name()).toArray(String[]::new),
            asked.stream().map(it -> it.subject().number()).toArray(Long[]::new),
            asked.stream().map(Asked::item).toArray(String[]::new));
    return counted == null ? 0 : counted;
  }

  void addPause(UUID issue, PlaceCode place) {
    jdbc.sql(
            """
            insert into asking_pause (issue, place, grid_from, grid_to)
            values (:issue, :place, :from, :to) on conflict do nothing
            """)
        .param("issue", issue)
        .param("place", place.value())
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .update();
    setPaused(issue, place, true);
  }

  void endPause(UUID issue, PlaceCode place) {
    jdbc.sql("delete from asking_pause where issue = :issue and place = :place")
        .param("issue", issue)
        .param("place", place.value())
        .update();
    setPaused(issue, place, false);
  }

  private void setPaused(UUID issue, PlaceCode place, boolean paused) {
    jdbc.sql(
            """
            update ask_need n set paused = :paused from ask a
            where n.issue = :issue and a.subdistrict = n.subdistrict and a.id = n.ask
            """
                + Within.SQL)
        .params(Within.place(place))
        .param("paused", paused)
        .param("issue", issue)
        .update();
  }

  /**
   * What a form needs is weighed anew: who else needs it, by when, and whether all of them rest.
   */
  void recount(UUID issue, PlaceCode within, Instant now) {
    jdbc.sql(
            """
            update ask a
            set state = case when f.live = 0 then 'RELEASED' else 'OPEN' end,
                closed_at = case when f.live = 0 then :now::timestamptz end,
                passes_at = case when f.live > 0 then a.passes_at end,
                deadline = coalesce(f.deadline, a.deadline), held = coalesce(f.held, a.held)
            from (select n.subdistrict, n.ask, count(*) filter (where i.released_at is null) as live,
                         min(i.deadline) filter (where i.released_at is null) as deadline,
                         bool_and(n.paused) filter (where i.released_at is null) as held
                  from ask_need mine
                  join ask_need n on n.subdistrict = mine.subdistrict and n.ask = mine.ask
                  join asking i on i.issue = n.issue
                  where mine.issue = :issue group by n.subdistrict, n.ask) f
            where a.subdistrict = f.subdistrict and a.id = f.ask and a.state = 'OPEN'
            """
                + Within.SQL)
        .params(Within.place(within))
        .param("now", utc(now))
        .param("issue", issue)
        .update();
  }

  Standing standing(UUID issue, PlaceCode within) {
    return jdbc.sql(
            """
            select count(*) filter (where a.state = 'OPEN') as open,
                   count(*) filter (where a.state = 'ANSWERED') as answered,
                   count(*) filter (where a.state = 'DECLINED') as declined,
                   count(*) filter (where a.state = 'UNANSWERABLE') as unanswerable
            from ask_need n join ask a on a.subdistrict = n.subdistrict and a.id = n.ask
            where n.issue = :issue
            """
                + Within.SQL)
        .params(Within.place(within))
        .param("issue", issue)
        .query((row, _) ->
            new Standing(
                row.getInt("open"),
                row.getInt("answered"),
                row.getInt("declined"),
                row.getInt("unanswerable")))
        .single();
  }
}
