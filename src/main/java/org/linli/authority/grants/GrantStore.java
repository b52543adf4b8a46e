package org.linli.authority.grants;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import org.linli.places.CopyRows;
import org.linli.places.reorganisation.HeirRows;
import org.linli.places.reorganisation.Succession;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about grants; who may do what now, sessions ask themselves. */
@Repository
class GrantStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;

  GrantStore(JdbcClient jdbc, JdbcTemplate connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  /** All at once: an activation brings thousands. */
  void add(List<Grant> grants) {
    connections.execute(
        CopyRows.of(
            """
            copy lent_power (id, power, within, within_first, role, agency, post, from_at, until_at,
                             basis, source, reason, english_reason, lent_at, account, lender,
                             lender_place)
            from stdin
            """,
            copy -> {
              for (var it : grants) {
                copy.add(
                    it.id(),
                    it.power(),
                    it.within(),
                    it.within().first(Level.GRID),
                    it.to() instanceof Borrower.Everyone(var role, _) ? role : null,
                    it.to() instanceof Borrower.Everyone(_, var agency) ? agency : null,
                    it.to() instanceof Borrower.One(var post) ? post : null,
                    it.from(),
                    it.until(),
                    it.basis(),
                    it.source(),
                    it.reason(),
                    it.englishReason(),
                    it.by().at(),
                    it.by().account(),
                    it.by().post(),
                    it.by().place());
              }
            }));
  }

  /** Ends them now; those that are over, or withdrawn before, stay as they are. */
  int withdraw(Collection<UUID> ids, Grant.Withdrawn it) {
    return jdbc.sql(
            """
            update lent_power set withdrawn_at = :at, withdrawn_reason = :reason, withdrawn_by = :by
            where id = any(:ids) and withdrawn_at is null and until_at > :at
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("at", utc(it.at()))
        .param("reason", it.reason())
        .param("by", it.account(), java.sql.Types.OTHER)
        .update();
  }

  Optional<Grant> find(UUID id) {
    return jdbc.sql("select * from lent_power where id = :id")
        .param("id", id)
        .query(GrantStore::grant)
        .optional();
  }

  List<Grant> ofSource(String source) {
    return jdbc.sql("select * from lent_power where source = :source order by within, power, id")
        .param("source", source)
        .query(GrantStore::grant)
        .list();
  }

  /** Those that rest on a basis and are not over. */
  List<Grant> restingOn(String basis, Instant now) {
    return jdbc.sql(
            """
            select * from lent_power
            where basis = :basis and withdrawn_at is null and until_at > :now order by id
            """)
        .param("basis", basis)
        .param("now", utc(now))
        .query(GrantStore::grant)
        .list();
  }

  /** What is lent to a post now or will be, the soonest end first. */
  List<Grant> to(UUID post, Instant now) {
    return jdbc.sql(
            """
            select l.* from post p join lent_power l
              on l.within = any(:around)
             and (l.post = p.id or l.role = p.role and (l.agency is null or l.agency = p.agency))
            where p.id = :post and l.until_at > :now and l.withdrawn_at is null
            order by l.until_at, l.power, l.id limit 200
            """
                .replace(":around", AROUND))
        .param("post", post)
        .param("now", utc(now))
        .query(GrantStore::grant)
        .list();
  }

  private static final String AROUND =
      "array[0, left(p.place::text, 2)::bigint, left(p.place::text, 4)::bigint,"
          + " left(p.place::text, 6)::bigint, left(p.place::text, 9)::bigint,"
          + " left(p.place::text, 12)::bigint, p.place]";

  /** What touches a place: running ones with the soonest end first, else the latest first. */
  Page<Grant> touching(PlaceCode place, boolean running, Instant now, Page.Ask ask) {
    var where =
        " from lent_power where (within in (:around)"
            + " or within_first >= :from and within_first < :to and within >= :least) and "
            + (running
                ? "withdrawn_at is null and until_at > :now"
                : "(withdrawn_at is not null or until_at <= :now)");
    var filter = new HashMap<String, Object>();
    filter.put("around", place.around());
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    filter.put("now", utc(now));
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var order = running ? "until_at, id" : "coalesce(withdrawn_at, until_at) desc, id";
    var items =
        jdbc.sql("select *" + where + " order by " + order + " limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(GrantStore::grant)
            .list();
    return ask.of(total, items);
  }

  /** How many posts that are held now each of these grants reaches. */
  Map<UUID, Integer> reach(Collection<UUID> grants, Instant now) {
    return jdbc
        .sql(
            """
            select l.id, count(p.id) as posts
            from lent_power l
            join (values (2), (4), (6), (9), (12), (15)) as d (digits)
              on d.digits >= case when l.within = 0 then 0 else length(l.within::text) end
            join post p
              on p.place >= l.within * 10::numeric ^ (d.digits - length(l.within::text))
             and p.place < (l.within + 1) * 10::numeric ^ (d.digits - case when l.within = 0 then 0 else length(l.within::text) end)
             and length(p.place::text) = d.digits
             and (l.post = p.id or l.role = p.role and (l.agency is null or l.agency = p.agency))
             and p.held_from <= :now and (p.held_until is null or p.held_until > :now)
            where l.id = any(:grants)
            group by l.id
            """)
        .param("grants", grants.toArray(UUID[]::new))
        .param("now", utc(now))
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getInt("posts")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What is lent to a role within a grid that was divided is lent in every part of it; but once
   * where the same was lent in several grids that a part is made of.
   */
  void copy(List<Succession.Step> further, Map<PlaceCode, PlaceCode> heirs, Instant now) {
    if (further.isEmpty()) return;
    jdbc.sql(
            HeirRows.WITH
                + """
                insert into lent_power (id, power, within, within_first, role, agency, from_at,
                    until_at, basis, source, reason, english_reason, lent_at, account, lender,
                    lender_place)
                select distinct on (h.heir, t.power, t.role, t.agency, t.source, t.from_at,
                                    t.until_at)
                       uuidv7(), t.power, h.heir, h.first_grid, t.role, t.agency, t.from_at,
                       t.until_at, t.basis, t.source, t.reason, t.english_reason, t.lent_at,
                       t.account, t.lender, t.lender_place
                from lent_power t join heirs h on h.ended = t.within
                where t.role is not null and t.withdrawn_at is null and t.until_at > :now
                  and not exists (
                      select from lent_power o
                      join %s
                        on goes_on.old = o.within and goes_on.next = h.heir
                      where o.power = t.power and o.role = t.role and o.source = t.source
                        and o.agency is not distinct from t.agency and o.from_at = t.from_at
                        and o.until_at = t.until_at and o.withdrawn_at is null)
                """
                    .formatted(HeirRows.GOES_ON))
        .params(HeirRows.of(further))
        .params(HeirRows.goingOn(heirs))
        .param("now", utc(now))
        .update();
  }

  /** What was lent within a place, or by it, is so for what the place becomes. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    jdbc.sql(
            HeirRows.WITH
                + """
                update lent_power t set within = h.heir, within_first = h.first_grid
                from heirs h where t.within = h.ended
                """)
        .params(HeirRows.of(heirs))
        .update();
    jdbc.sql(
            HeirRows.WITH
                + "update lent_power t set lender_place = h.heir from heirs h"
                + " where t.lender_place = h.ended")
        .params(HeirRows.of(heirs))
        .update();
  }

  void followPosts(Map<UUID, UUID> next) {
    jdbc.sql(
            """
            update lent_power t set post = n.next
            from unnest(:was::uuid[], :next::uuid[]) as n (was, next) where t.post = n.was
            """)
        .param("was", next.keySet().toArray(UUID[]::new))
        .param("next", next.values().toArray(UUID[]::new))
        .update();
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        Power.valueOf(row.getString("power")),
        new PlaceCode(row.getLong("within")),
        borrower(row),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("reason"),
        row.getString("english_reason"),
        row.getString("basis"),
        row.getString("source"),
        new Grant.Lender(
            row.getObject("account", UUID.class),
            row.getObject("lender", UUID.class),
            new PlaceCode(row.getLong("lender_place")),
            instant(row, "lent_at")),
        withdrawn(row));
  }

  private static Borrower borrower(ResultSet row) throws SQLException {
    var post = row.getObject("post", UUID.class);
    if (post != null) return new Borrower.One(post);
    var agency = row.getString("agency");
    return new Borrower.Everyone(
        Role.valueOf(row.getString("role")), agency == null ? null : SourceAgency.valueOf(agency));
  }

  private static Grant.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
    var reason = row.getString("withdrawn_reason");
    if (reason == null) return null;
    return new Grant.Withdrawn(
        instant(row, "withdrawn_at"), reason, row.getObject("withdrawn_by", UUID.class));
  }
}
