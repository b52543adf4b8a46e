package org.linli.orders;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;
import static org.linli.base.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about orders as a whole. */
@Repository
class OrderStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OrderStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Order it, Caller by) {
    var wish = it.wish();
    jdbc.sql(
            """
            insert into order_act
              (id, title, english_title, words, english_words, basis, agency, duty, by_place, by_agency, account, post, scope,
               scope_first, level, unit, english_unit, rule, amount, by_hand, minutes, due, within, emergency,
               means, sweep, exercise, source, supersedes, flags, state, drafted_at)
            values
              (:id, :title, :englishTitle, :words, :englishWords, :basis, :agency, :duty, :byPlace, :byAgency, :account, :post,
               :scope, :scopeFirst, :level, :unit, :englishUnit, :rule, :amount, :byHand::jsonb, :minutes, :due,
               :within, :emergency, :means::jsonb, :sweep, :exercise, :source, :supersedes, '',
               'DRAFT', :draftedAt)
            """)
        .param("id", it.id())
        .param("title", wish.title())
        .param("englishTitle", wish.englishTitle())
        .param("words", wish.words())
        .param("englishWords", wish.englishWords())
        .param("basis", wish.basis())
        .param("agency", name(wish.agency()))
        .param("duty", wish.duty())
        .param("byPlace", it.by().place().value())
        .param("byAgency", name(it.by().agency()))
        .param("account", by.account())
        .param("post", it.by().post())
        .param("scope", wish.scope().value())
        .param("scopeFirst", wish.scope().first(Level.GRID))
        .param("level", wish.level().digits())
        .param("unit", wish.unit())
        .param("englishUnit", wish.englishUnit())
        .param("rule", wish.rule().name())
        .param("amount", wish.amount())
        .param("byHand", json.writeValueAsString(wish.byHand()))
        .param("minutes", wish.minutes())
        .param("due", utcOrNull(wish.due()))
        .param("within", wish.within() == null ? null : wish.within().toString())
        .param("emergency", wish.emergency())
        .param("means", json.writeValueAsString(wish.means()))
        .param("sweep", wish.sweep())
        .param("exercise", it.exercise())
        .param("source", it.source())
        .param("supersedes", wish.supersedes())
        .param("draftedAt", utc(it.draftedAt()))
        .update();
  }

  private static @Nullable String name(@Nullable SourceAgency it) {
    return it == null ? null : it.name();
  }

  void save(Order it) {
    var rest = it.state() instanceof OrderState.AtRest at ? at : null;
    jdbc.sql(
            """
            update order_act
            set state = :state, flags = :flags, due = coalesce(:due, due), issued_at = :issuedAt,
                rested_at = :restedAt, rested_words = :restedWords, rested_by = :restedBy
            where id = :id
            """)
        .param("id", it.id())
        .param("state", it.state().name())
        .param("flags", it.flags().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .param("due", utcOrNull(it.due()))
        .param("issuedAt", utcOrNull(issuedAt(it)))
        .param("restedAt", rest == null ? null : utc(rest.at()))
        .param("restedWords", rest == null ? null : rest.words())
        .param("restedBy", rest == null ? null : rest.by())
        .update();
  }

  private static @Nullable Instant issuedAt(Order it) {
    return switch (it.state()) {
      case OrderState.Draft _ -> null;
      case OrderState.Issued issued -> issued.at();
      case OrderState.AtRest rest -> rest.issuedAt();
    };
  }

  void discard(UUID id) {
    jdbc.sql("delete from order_act where id = :id and state = 'DRAFT'").param("id", id).update();
  }

  Optional<Order> find(UUID id) {
    return jdbc.sql("select * from order_act where id = :id")
        .param("id", id)
        .query(this::order)
        .optional();
  }

  List<Order> find(List<UUID> ids) {
    return jdbc.sql("select * from order_act where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::order)
        .list();
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<Order> hold(UUID id) {
    return jdbc.sql("select * from order_act where id = :id for update")
        .param("id", id)
        .query(this::order)
        .optional();
  }

  List<Order> bySource(String source) {
    return jdbc.sql("select * from order_act where source = :source order by issued_at, id")
        .param("source", source)
        .query(this::order)
        .list();
  }

  List<Order> running() {
    return jdbc.sql("select * from order_act where state = 'ISSUED'").query(this::order).list();
  }

  /** Orders that reach a place or lie within it, but drafts; the newest first. */
  Page<Order> of(PlaceCode place, boolean running, Page.Ask ask) {
    return page(
        """
        from order_act
        where (scope in (:around) or scope_first >= :from and scope_first < :to)
          and (state = 'ISSUED' or not :running and state <> 'DRAFT')
        """,
        new Filter(place, running, null, null),
        ask);
  }

  /** What an office has issued or drafted; the newest first. */
  Page<Order> by(Office office, Page.Ask ask) {
    return page(
        """
        from order_act
        where by_place = :own and by_agency is not distinct from :agency and source is null
        """,
        new Filter(office.place(), false, office.place(), office.agency()),
        ask);
  }

  private record Filter(
      PlaceCode place, boolean running, @Nullable PlaceCode own, @Nullable SourceAgency agency) {}

  private Page<Order> page(String from, Filter filter, Page.Ask ask) {
    var total = with("select count(*) " + from, filter).query(Long.class).single();
    var found =
        with(
                "select * "
                    + from
                    + " order by coalesce(issued_at, drafted_at) desc, id limit :size offset :offset",
                filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::order)
            .list();
    return ask.of(total, found);
  }

  private JdbcClient.StatementSpec with(String sql, Filter it) {
    return jdbc.sql(sql)
        .param("around", it.place().around())
        .param("from", it.place().first(Level.GRID))
        .param("to", it.place().beyond(Level.GRID))
        .param("running", it.running())
        .param("own", it.own() == null ? null : it.own().value())
        .param("agency", name(it.agency()));
  }

  /** Does a running order want the same of a part of this scope? */
  boolean runsAlready(OrderWish it) {
    return jdbc.sql(
            """
            select exists (
                select from order_act
                where state = 'ISSUED' and exercise is null and duty = :duty and agency = :agency
                  and unit = :unit and id is distinct from :supersedes
                  and (scope in (:around) or scope_first >= :from and scope_first < :to))
            """)
        .param("duty", it.duty())
        .param("agency", name(it.agency()))
        .param("unit", it.unit())
        .param("supersedes", it.supersedes())
        .param("around", it.scope().around())
        .param("from", it.scope().first(Level.GRID))
        .param("to", it.scope().beyond(Level.GRID))
        .query(Boolean.class)
        .single();
  }

  /** As if it had been issued earlier. */
  void moveBack(UUID id, Duration before) {
    var back = "- make_interval(secs => :seconds)";
    for (var statement :
        List.of(
            """
            update order_act set drafted_at = drafted_at %1$s, issued_at = issued_at %1$s,
                due = due %1$s, rested_at = rested_at %1$s
            where id = :id
            """,
            "update order_step set at = at %1$s where order_id = :id",
            """
            update order_task set due = due %1$s, answer_due = answer_due %1$s,
                acknowledged_at = acknowledged_at %1$s, told_at = told_at %1$s,
                closed_at = closed_at %1$s
            where order_id = :id
            """,
            "update order_task_step set at = at %1$s where order_id = :id")) {
      jdbc.sql(statement.formatted(back))
          .param("id", id)
          .param("seconds", before.toSeconds())
          .update();
    }
  }

  private Order order(ResultSet row, int number) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        wish(row),
        new Office(
            row.getObject("post", UUID.class),
            new PlaceCode(row.getLong("by_place")),
            agency(row, "by_agency")),
        row.getObject("exercise", UUID.class),
        row.getString("source"),
        Arrays.stream(row.getString("flags").split(" "))
            .filter(it -> !it.isEmpty())
            .map(OrderFinding::valueOf)
            .toList(),
        instant(row, "drafted_at"),
        state(row));
  }

  private static @Nullable SourceAgency agency(ResultSet row, String column) throws SQLException {
    var name = row.getString(column);
    return name == null ? null : SourceAgency.valueOf(name);
  }

  private OrderWish wish(ResultSet row) throws SQLException {
    var within = row.getString("within");
    return new OrderWish(
        row.getString("title"),
        row.getString("english_title"),
        row.getString("words"),
        row.getString("english_words"),
        row.getString("basis"),
        agency(row, "agency"),
        row.getString("duty"),
        new PlaceCode(row.getLong("scope")),
        level(row.getInt("level")),
        row.getString("unit"),
        row.getString("english_unit"),
        OrderRule.valueOf(row.getString("rule")),
        row.getObject("amount", Long.class),
        Arrays.asList(json.readValue(row.getString("by_hand"), OrderWish.Part[].class)),
        row.getObject("minutes", Integer.class),
        instantOrNull(row, "due"),
        within == null ? null : Limit.of(within),
        row.getBoolean("emergency"),
        json.readValue(row.getString("means"), OrderMeans.class),
        row.getObject("sweep", UUID.class),
        row.getObject("supersedes", UUID.class));
  }

  static Level level(int digits) {
    return Arrays.stream(Level.values())
        .filter(it -> it.digits() == digits)
        .findFirst()
        .orElseThrow();
  }

  private static OrderState state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    if (name.equals("DRAFT")) return new OrderState.Draft();
    var issued = instant(row, "issued_at");
    var due = instant(row, "due");
    if (name.equals("ISSUED")) return new OrderState.Issued(issued, due);
    return new OrderState.AtRest(
        issued,
        due,
        OrderState.End.valueOf(name),
        instant(row, "rested_at"),
        Objects.requireNonNull(row.getString("rested_words")),
        row.getObject("rested_by", UUID.class));
  }
}
