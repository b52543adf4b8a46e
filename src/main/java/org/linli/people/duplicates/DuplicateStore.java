package org.linli.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about pairs that were found. */
@Repository
class DuplicateStore {

  private static final String UNDO = "undo";

  /** Both in what the caller may see, and at least one of them in the place asked about. */
  private static final String WITHIN =
      """
      from duplicate_pair p
      join resident a on a.subdistrict = p.subdistrict and a.id = p.resident
      join household ha on ha.subdistrict = a.subdistrict and ha.id = a.household
      join resident b on b.subdistrict = p.other_subdistrict and b.id = p.other
      join household hb on hb.subdistrict = b.subdistrict and hb.id = b.household
      where p.state = :state
        and (p.state <> 'OPEN' or a.whereabouts <> 'MERGED' and b.whereabouts <> 'MERGED')
        and ha.grid >= :seenFrom and ha.grid < :seenTo
        and hb.grid >= :seenFrom and hb.grid < :seenTo
        and (ha.grid >= :gridFrom and ha.grid < :gridTo
             or hb.grid >= :gridFrom and hb.grid < :gridTo)
        and p.subdistrict >= :subdistrictFrom and p.subdistrict < :subdistrictTo
        and (not :ofOne or (p.subdistrict, p.resident) = (:oneSubdistrict, :one)
                        or (p.other_subdistrict, p.other) = (:oneSubdistrict, :one))
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  DuplicateStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Which pairs: seen from a place, within another, of one resident or of anybody. */
  record Filter(PlaceCode seenFrom, PlaceCode within, String state, @Nullable ResidentId one) {

    Map<String, Object> params() {
      var tree = within.subtree();
      var seen = seenFrom.subtree();
      var params = new HashMap<String, Object>();
      params.put("state", state);
      params.put("seenFrom", seen.gridFrom());
      params.put("seenTo", seen.gridTo());
      params.put("subdistrictFrom", seen.subdistrictFrom());
      params.put("subdistrictTo", seen.subdistrictTo());
      params.put("gridFrom", tree.gridFrom());
      params.put("gridTo", tree.gridTo());
      params.put("ofOne", one != null);
      params.put("oneSubdistrict", one == null ? 0L : one.subdistrict());
      params.put("one", one == null ? 0L : one.number());
      return params;
    }
  }

  /** What a merge has to remember to be taken back. */
  record Undo(Resident.Whereabouts whereabouts, String before) {}

  Page<Pair> list(Filter filter, Page.Ask ask) {
    var total = count(filter);
    var items =
        jdbc.sql(
                "select p.* "
                    + WITHIN
                    + " order by (p.reason <> 'IDENTITY'), (p.reason <> 'PHONE_AND_NAME'),"
                    + " p.subdistrict, p.resident, p.other_subdistrict, p.other"
                    + " limit :size offset :offset")
            .params(filter.params())
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(DuplicateStore::pair)
            .list();
    return ask.of(total, items);
  }

  long count(Filter filter) {
    return jdbc.sql("select count(*) " + WITHIN).params(filter.params()).query(Long.class).single();
  }

  /** Locked, so that of two who decide one is told that it is decided. */
  Optional<Pair> findForDecision(Pair.Key key) {
    return jdbc.sql("select p.* from duplicate_pair p " + KEY + " for update")
        .params(key(key))
        .query(DuplicateStore::pair)
        .optional();
  }

  Undo undo(Pair.Key key) {
    return jdbc.sql("select p.whereabouts, p.undo from duplicate_pair p " + KEY)
        .params(key(key))
        .query((row, _) -> {
          var before = vault.open(row.getBytes(UNDO), UNDO, lesser(key));
          return new Undo(
              Resident.Whereabouts.valueOf(row.getString("whereabouts")),
              before == null ? "" : before);
        })
        .single();
  }

  void merge(Pair.Key key, boolean firstStays, Undo undo, Instant at, Caller by) {
    jdbc.sql(
            """
            update duplicate_pair p
            set state = 'MERGED', first_stays = :firstStays, whereabouts = :whereabouts, undo = :undo,
                decided_at = :at, account = :account, post = :post
            """
                + KEY)
        .params(key(key))
        .param("firstStays", firstStays)
        .param("whereabouts", undo.whereabouts().name())
        .param("undo", vault.seal(undo.before(), UNDO, lesser(key)))
        .params(decision(at, by))
        .update();
  }

  /** Open again, or told apart for good. */
  void decide(Pair.Key key, String state, Instant at, Caller by) {
    jdbc.sql(
            """
            update duplicate_pair p
            set state = :state, first_stays = null, whereabouts = null, undo = null,
                decided_at = :at, account = :account, post = :post
            """
                + KEY)
        .params(key(key))
        .param("state", state)
        .params(decision(at, by))
        .update();
  }

  /** Forgets what was found but not decided, before it is looked for again. */
  void forgetOpen(ResidentId who) {
    jdbc.sql(
            """
            delete from duplicate_pair
            where state = 'OPEN' and subdistrict = :subdistrict and resident = :id
            """)
        .params(id(who))
        .update();
    jdbc.sql(
            """
            delete from duplicate_pair
            where state = 'OPEN' and other_subdistrict = :subdistrict and other = :id
            """)
        .params(id(who))
        .update();
  }

  /** Who is kept under another subdistrict from now on stays in their pairs, decided or not. */
  void follow(ResidentId was, ResidentId now) {
    jdbc.sql(
            """
            with gone as (
                delete from duplicate_pair
                where (subdistrict, resident) = (:wasSubdistrict, :was)
                   or (other_subdistrict, other) = (:wasSubdistrict, :was)
                returning *
            ), renamed as (
                select gone.*,
                       case when (subdistrict, resident) = (:wasSubdistrict, :was)
                            then :nowSubdistrict else subdistrict end as s1,
                       case when (other_subdistrict, other) = (:wasSubdistrict, :was)
                            then :nowSubdistrict else other_subdistrict end as s2
                from gone
            ), ordered as (
                select renamed.*, (s1, resident) < (s2, other) as stands from renamed
            )
            insert into duplicate_pair
              (subdistrict, resident, other_subdistrict, other, reason, found_at, state, decided_at,
               account, post, first_stays, whereabouts, undo)
            select case when stands then s1 else s2 end, case when stands then resident else other end,
                   case when stands then s2 else s1 end, case when stands then other else resident end,
                   reason, found_at, state, decided_at, account, post, first_stays = stands,
                   whereabouts, undo
            from ordered
            """)
        .param("wasSubdistrict", was.subdistrict())
        .param("was", was.number())
        .param("nowSubdistrict", now.subdistrict())
        .update();
  }

  /** Sealed to a number that stays the same when the two change places. */
  private static long lesser(Pair.Key key) {
    return Math.min(key.first().number(), key.other().number());
  }

  private static final String KEY =
      """
      where p.subdistrict = :subdistrict and p.resident = :resident
        and p.other_subdistrict = :otherSubdistrict and p.other = :other
      """;

  private static Map<String, Object> id(ResidentId who) {
    return Map.of("subdistrict", who.subdistrict(), "id", who.number());
  }

  private static Map<String, Object> key(Pair.Key key) {
    return Map.of(
        "subdistrict", key.first().subdistrict(),
        "resident", key.first().number(),
        "otherSubdistrict", key.other().subdistrict(),
        "other", key.other().number());
  }

  private static Map<String, Object> decision(Instant at, Caller by) {
    Map<String, UUID> who = Map.of("account", by.account(), "post", by.post());
    var decision = new HashMap<String, Object>(who);
    decision.put("at", at.atOffset(ZoneOffset.UTC));
    return decision;
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    var first = new ResidentId(row.getLong("subdistrict"), row.getLong("resident"));
    var other = new ResidentId(row.getLong("other_subdistrict"), row.getLong("other"));
    return new Pair(
        first,
        other,
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        switch (row.getString("state")) {
          case "MERGED" ->
              row.getBoolean("first_stays")
                  ? new Pair.State.Merged(first, other)
                  : new Pair.State.Merged(other, first);
          case "DISTINCT" -> new Pair.State.Distinct();
          default -> new Pair.State.Open();
        });
  }
}
