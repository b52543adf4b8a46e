package org.linli.facts.asks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Knower;
import org.linli.facts.asks.Asks.Made;
import org.linli.facts.asks.Asks.Standing;
import org.linli.facts.known.Subject;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about who needs what: set-based, whatever the number of needs. */
@Repository
class AskNeedStore {

  /** Whoever would not say, or did not know, is not asked again by anybody for so many days. */
  static final int DAYS_NOT_AGAIN = 30;

  private static final int READ_AT_ONCE = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AskNeedStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** When needs are told, from when on they are shown, and by when they are to be answered. */
  record By(Instant now, Instant since, Instant deadline) {}

  void introduce(UUID issue, Reason reason, boolean emergency, Instant deadline) {
    jdbc.sql(
            """
            insert into asking (issue, title, issuer, number, basis, purpose, keep_until, emergency,
                                deadline)
            values (:issue, :title, :issuer, :number, :basis, :purpose, :keepUntil, :emergency,
                    :deadline)
            on conflict (issue) do update
            set title = excluded.title, issuer = excluded.issuer, number = excluded.number,
                basis = excluded.basis, purpose = excluded.purpose,
                keep_until = excluded.keep_until, emergency = excluded.emergency,
                deadline = excluded.deadline
            """)
        .param("issue", issue)
        .param("title", reason.title())
        .param("issuer", reason.issuer())
        .param("number", reason.number())
        .param("basis", reason.basis())
        .param("purpose", reason.purpose())
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

  Made need(UUID issue, By by, Collection<Need> wanted, Function<Need, Knower> first) {
    if (wanted.isEmpty()) return new Made(0, 0);
    stage(wanted, by, first);
    standing();
    insert(issue, by);
    standing();
    template.update(
        """
        insert into ask_need (subdistrict, ask, issue, paused)
        select s.subdistrict, s.stands, ?::uuid,
               exists (select from asking_pause p where p.issue = ?::uuid
                       and s.first_grid >= p.grid_from and s.first_grid < p.grid_to)
        from needed s where s.stands is not null order by s.subdistrict, s.stands
        on conflict (subdistrict, ask, issue) do nothing
        """,
        issue,
        issue);
    bringForward(issue);
    return counted();
  }

  private void stage(Collection<Need> wanted, By by, Function<Need, Knower> first) {
    template.execute(
        """
        create temporary table if not exists needed (
            subdistrict bigint, kind text, subject bigint, item text, id uuid, household bigint,
            grid bigint, first_grid bigint, turn text, turn_since timestamptz, passes_at timestamptz,
            deadline timestamptz, stands uuid, closed boolean not null default false
        ) on commit drop
        """);
    template.execute("truncate needed");
    var passes = new EnumMap<Knower, String>(Knower.class);
    for (var turn : Knower.values()) {
      var at = Turns.passesAt(turn, by.since(), by.deadline());
      if (at != null) passes.put(turn, at.toString());
    }
    template.execute(
        CopyRows.of(
            """
            copy needed (subdistrict, kind, subject, item, id, household, grid, first_grid,
                         turn, turn_since, passes_at, deadline) from stdin
            """,
            copy -> {
              for (var it : wanted) {
                var turn = first.apply(it);
                var household = it.household();
                copy.add(
                    it.subject().subdistrict(),
                    it.subject().kind(),
                    it.subject().number(),
                    it.item(),
                    UUID.randomUUID(),
                    household == null ? null : household.number(),
                    it.grid(),
                    it.grid().first(Level.GRID),
                    turn,
                    by.since(),
                    passes.get(turn),
                    by.deadline());
              }
            }));
    template.execute(
        """
        delete from needed s using (
            select ctid, row_number() over (partition by subdistrict, kind, subject, item
                                            order by id) as place from needed) d
        where s.ctid = d.ctid and d.place > 1
        """);
    template.execute("analyze pg_temp.needed");
  }

  /** Which ask serves each need: an open one, else one that was asked in vain not long ago. */
  private void standing() {
    template.update(
        """
        update needed s set stands = a.id from ask a
        where s.stands is null and a.subdistrict = s.subdistrict and a.kind = s.kind
          and a.subject = s.subject and a.item = s.item and a.state = 'OPEN'
        """);
    template.update(
        """
        update needed s set stands = a.id, closed = true
        from (select distinct on (a.subdistrict, a.kind, a.subject, a.item) a.*
              from needed n join ask a on a.subdistrict = n.subdistrict and a.kind = n.kind
               and a.subject = n.subject and a.item = n.item
              where n.stands is null and a.state in ('DECLINED', 'UNANSWERABLE')
                and a.closed_at > n.turn_since - make_interval(days => ?)
              order by a.subdistrict, a.kind, a.subject, a.item, a.closed_at desc) a
        where s.stands is null and a.subdistrict = s.subdistrict and a.kind = s.kind
          and a.subject = s.subject and a.item = s.item
        """,
        DAYS_NOT_AGAIN);
  }

  /** Whoever makes the same ask at the same time is waited for, and theirs is taken. */
  private void insert(UUID issue, By by) {
    template.update(
        """
        insert into ask (subdistrict, id, kind, subject, item, household, grid, first_grid,
                         turn, turn_since, passes_at, deadline, urgent, made_at)
        select s.subdistrict, s.id, s.kind, s.subject, s.item, s.household, s.grid, s.first_grid,
               s.turn, s.turn_since, s.passes_at, s.deadline, i.emergency, ?::timestamptz
        from needed s join asking i on i.issue = ?::uuid
        where s.stands is null
        order by s.subdistrict, s.kind, s.subject, s.item
        on conflict (subdistrict, kind, subject, item) where state = 'OPEN' do nothing
        """,
        by.now().toString(),
        issue);
  }

  /** An ask that is open already is answered by the earlier deadline, and shown by the earlier. */
  private void bringForward(UUID issue) {
    template.update(
        """
        update ask a
        set deadline = least(a.deadline, s.deadline),
            turn_since = case when i.emergency then least(a.turn_since, s.turn_since)
                              else a.turn_since end,
            passes_at = case when a.passes_at is not null
                             then least(a.passes_at, s.passes_at) end,
            urgent = a.urgent or i.emergency,
            held = a.held and exists (select from asking_pause p where p.issue = i.issue
                                      and s.first_grid >= p.grid_from and s.first_grid < p.grid_to)
        from needed s join asking i on i.issue = ?::uuid
        where not s.closed and s.stands <> s.id
          and a.subdistrict = s.subdistrict and a.id = s.stands and a.state = 'OPEN'
        """,
        issue);
    template.update(
        """
        update ask a set held = true
        from needed s join asking_pause p on p.issue = ?::uuid
         and s.first_grid >= p.grid_from and s.first_grid < p.grid_to
        where s.stands = s.id and a.subdistrict = s.subdistrict and a.id = s.stands
        """,
        issue);
  }

  private Made counted() {
    return jdbc.sql(
            """
            select count(*) filter (where stands = id) as made,
                   count(*) filter (where stands <> id and not closed) as merged from needed
            """)
        .query((row, _) -> new Made(row.getInt("made"), row.getInt("merged")))
        .single();
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

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
