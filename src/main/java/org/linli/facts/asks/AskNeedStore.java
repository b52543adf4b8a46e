package org.linli.facts.asks;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import org.linli.base.Level;
import org.linli.catalogue.Knower;
import org.linli.facts.asks.Asks.Made;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which needs become asks: set-based, whatever the number of needs. */
@Repository
class AskNeedStore {

  /** Whoever would not say, or did not know, is not asked again by anybody for so many days. */
  static final int DAYS_NOT_AGAIN = 30;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final AskStewardStore stewards;

  AskNeedStore(JdbcClient jdbc, JdbcTemplate template, AskStewardStore stewards) {
    this.jdbc = jdbc;
    this.template = template;
    this.stewards = stewards;
  }

  /**
   * Whose turn it is first.
   *
   * @param knower where nobody is steward
   * @param steward is it a steward's instead, where there is one?
   */
  record First(Knower knower, boolean steward) {}

  /** When needs are told, from when on they are shown, and by when they are to be answered. */
  record By(Instant now, Instant since, Instant deadline) {}

  Made need(UUID issue, By by, Collection<Need> wanted, Function<Need, First> first) {
    if (wanted.isEmpty()) return new Made(0, 0);
    if (stage(wanted, by, first)) stewards.needed(by.since(), by.deadline(), by.now());
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

  /** Answers whether some of them may be a steward's. */
  private boolean stage(Collection<Need> wanted, By by, Function<Need, First> first) {
    template.execute(
        """
        create temporary table if not exists needed (
            subdistrict bigint, kind text, subject bigint, item text, id uuid, household bigint,
            grid bigint, first_grid bigint, turn text, turn_since timestamptz, passes_at timestamptz,
            deadline timestamptz, steward boolean, stands uuid, closed boolean not null default false
        ) on commit drop
        """);
    template.execute("truncate needed");
    var passes = new EnumMap<Knower, String>(Knower.class);
    for (var turn : Knower.values()) {
      var at = Turns.passesAt(turn, by.since(), by.deadline());
      if (at != null) passes.put(turn, at.toString());
    }
    var forStewards = new HashSet<Long>();
    template.execute(
        CopyRows.of(
            """
            copy needed (subdistrict, kind, subject, item, id, household, grid, first_grid,
                         turn, turn_since, passes_at, deadline, steward) from stdin
            """,
            copy -> {
              for (var it : wanted) {
                var who = first.apply(it);
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
                    who.knower(),
                    by.since(),
                    passes.get(who.knower()),
                    by.deadline(),
                    who.steward());
                if (who.steward()) forStewards.add(it.subject().subdistrict());
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
    return !stewards.subdistricts(forStewards, by.now()).isEmpty();
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
}
