package org.linli.people.moves;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Into;
import org.linli.people.moves.State.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about hand-overs, whom they are about, and their log. */
@Repository
class HandOverStore {

  /** The days that stays end are days of the place, whatever clock the machine has. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;
  private final LimitStore limits;

  HandOverStore(JdbcClient jdbc, LimitStore limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /** A line to be written: who took which step, why, and on what basis. */
  record Entry(String step, @Nullable Caller by, PlaceCode place, String reason, String basis) {}

  Limits limits() {
    return limits.all();
  }

  void add(Kept it, Entry entry) {
    jdbc.sql(
            """
            insert into hand_over
              (subdistrict, id, kind, stage, version, from_grid, household, to_place, to_first,
               into_household, into_dwelling, outside, happened_on, from_risk, stay_until, mother,
               by_file, acting, acting_first, owner, due, chase_at, opened_at, changed_at, closed_at)
            values
              (:subdistrict, :id, :kind, :stage, :version, :from, :household, :to, :toFirst,
               :intoHousehold, :intoDwelling, :outside, :on, :risk, :stayUntil, :mother,
               :byFile, :acting, :actingFirst, :owner, :due, :chaseAt, :at, :at, :closedAt)
            """)
        .params(columns(it))
        .param("kind", it.handOver().kind().name())
        .param("outside", it.details().outside())
        .param("on", it.details().on())
        .param("risk", it.details().fromRisk())
        .param("mother", it.details().mother())
        .param("byFile", it.details().byFile())
        .update();
    addPeople(it);
    log(it, entry);
  }

  private void addPeople(Kept it) {
    for (var person : it.people()) {
      jdbc.sql(
              """
              insert into hand_over_person (subdistrict, hand_over, resident, name, open)
              values (:subdistrict, :id, :resident, :name, :open)
              """)
          .param("subdistrict", it.handOver().id().subdistrict())
          .param("id", it.handOver().id().number())
          .param("resident", person.resident())
          .param("name", person.name())
          .param("open", it.closedAt() == null)
          .update();
    }
  }

  /** Those it is about turned out to be in the register under other numbers. */
  void replacePeople(Kept it) {
    jdbc.sql("delete from hand_over_person where subdistrict = :subdistrict and hand_over = :id")
        .param("subdistrict", it.handOver().id().subdistrict())
        .param("id", it.handOver().id().number())
        .update();
    addPeople(it);
  }

  void save(Kept it, Entry entry) {
    jdbc.sql(
            """
            update hand_over
            set stage = :stage, version = :version, from_grid = :from, household = :household,
                to_place = :to, to_first = :toFirst, into_household = :intoHousehold,
                into_dwelling = :intoDwelling, stay_until = :stayUntil, acting = :acting,
                acting_first = :actingFirst, owner = :owner, due = :due, chase_at = :chaseAt,
                changed_at = :at, closed_at = :closedAt
            where subdistrict = :subdistrict and id = :id
            """)
        .params(columns(it))
        .update();
    if (it.closedAt() != null) {
      jdbc.sql(
              """
              update hand_over_person set open = false
              where subdistrict = :subdistrict and hand_over = :id
              """)
          .param("subdistrict", it.handOver().id().subdistrict())
          .param("id", it.handOver().id().number())
          .update();
    }
    log(it, entry);
  }

  private void log(Kept it, Entry entry) {
    jdbc.sql(
            """
            insert into hand_over_step
              (subdistrict, hand_over, number, at, step, stage, account, user_name, post, place,
               reason, basis)
            values
              (:subdistrict, :id, :number, :at, :step, :stage, :account, :user, :post, :place,
               :reason, :basis)
            """)
        .param("subdistrict", it.handOver().id().subdistrict())
        .param("id", it.handOver().id().number())
        .param("number", it.handOver().version())
        .param("at", utc(it.changedAt()))
        .param("step", entry.step())
        .param("stage", it.handOver().state().name())
        .param("account", entry.by() == null ? null : entry.by().account())
        .param("user", entry.by() == null ? null : entry.by().user())
        .param("post", entry.by() == null ? null : entry.by().post())
        .param("place", entry.place().value())
        .param("reason", entry.reason())
        .param("basis", entry.basis())
        .update();
  }

  private static Map<String, @Nullable Object> columns(Kept it) {
    var handOver = it.handOver();
    var details = it.details();
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("subdistrict", handOver.id().subdistrict());
    columns.put("id", handOver.id().number());
    columns.put("stage", handOver.state().name());
    columns.put("version", handOver.version());
    columns.put("from", value(handOver.from()));
    columns.put("household", details.household() == null ? null : details.household().number());
    columns.put("to", value(handOver.to()));
    columns.put("toFirst", first(handOver.to()));
    columns.put(
        "intoHousehold",
        details.into() instanceof Into.Joining joining ? joining.household().number() : null);
    columns.put(
        "intoDwelling",
        details.into() instanceof Into.Founding founding ? founding.dwelling().number() : null);
    columns.put(
        "stayUntil",
        handOver.stayUntil() == null ? null : LocalDate.ofInstant(handOver.stayUntil(), ZONE));
    columns.put("acting", value(handOver.acting()));
    columns.put("actingFirst", first(handOver.acting()));
    var open = handOver.state() instanceof Open it2 ? it2 : null;
    columns.put("owner", open == null ? null : open.owner().value());
    columns.put("due", open == null ? null : utc(open.due()));
    columns.put("chaseAt", open == null ? null : utc(open.chaseAt()));
    columns.put("at", utc(it.changedAt()));
    columns.put("closedAt", it.closedAt() == null ? null : utc(it.closedAt()));
    return columns;
  }

  Optional<Kept> find(HandOverId id) {
    return one(id, "");
  }

  /** The same, and nobody else changes it before the end of the transaction. */
  Optional<Kept> hold(HandOverId id) {
    return one(id, " for update");
  }

  private Optional<Kept> one(HandOverId id, String lock) {
    var rows =
        jdbc.sql("select * from hand_over where subdistrict = :subdistrict and id = :id" + lock)
            .param("subdistrict", id.subdistrict())
            .param("id", id.number())
            .query(HandOverRow::read)
            .list();
    return withPeople(rows).stream().findFirst();
  }

  List<Kept.Line> log(HandOverId id) {
    return jdbc.sql(
            """
            select * from hand_over_step where subdistrict = :subdistrict and hand_over = :id
            order by number
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query((row, _) ->
            new Kept.Line(
                row.getInt("number"),
                instant(row, "at"),
                row.getString("step"),
                row.getString("stage"),
                row.getString("user_name"),
                row.getObject("post", UUID.class),
                new PlaceCode(row.getLong("place")),
                row.getString("reason")))
        .list();
  }

  /** The open hand-overs that any of these residents is in. */
  List<HandOverId> openOf(Collection<Long> residents) {
    return jdbc.sql(
            """
            select distinct subdistrict, hand_over from hand_over_person
            where resident in (:residents) and open order by subdistrict, hand_over
            """)
        .param("residents", residents)
        .query((row, _) -> new HandOverId(row.getLong("subdistrict"), row.getLong("hand_over")))
        .list();
  }

  void moveBack(HandOverId id, Duration by) {
    jdbc.sql(
            """
            update hand_over
            set opened_at = opened_at - :by * interval '1 second',
                changed_at = changed_at - :by * interval '1 second',
                due = due - :by * interval '1 second',
                chase_at = chase_at - :by * interval '1 second'
            where subdistrict = :subdistrict and id = :id
            """)
        .param("by", by.toSeconds())
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
    jdbc.sql(
            """
            update hand_over_step set at = at - :by * interval '1 second'
            where subdistrict = :subdistrict and hand_over = :id
            """)
        .param("by", by.toSeconds())
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  List<Kept> withPeople(List<Kept> rows) {
    if (rows.isEmpty()) return rows;
    var people = new LinkedHashMap<HandOverId, List<Kept.Person>>();
    for (var row : rows) people.put(row.handOver().id(), new ArrayList<>());
    jdbc.sql(
            """
            select * from hand_over_person where (subdistrict, hand_over) in (:ids)
            order by resident
            """)
        .param(
            "ids",
            people.keySet().stream()
                .map(it -> new Object[] {it.subdistrict(), it.number()})
                .toList())
        .query(row -> {
          var of = new HandOverId(row.getLong("subdistrict"), row.getLong("hand_over"));
          people
              .computeIfAbsent(of, _ -> new ArrayList<>())
              .add(new Kept.Person(row.getLong("resident"), row.getString("name")));
        });
    return rows.stream()
        .map(it ->
            new Kept(
                it.handOver(),
                it.details(),
                List.copyOf(people.getOrDefault(it.handOver().id(), new ArrayList<>())),
                it.openedAt(),
                it.changedAt(),
                it.closedAt()))
        .toList();
  }

  private static @Nullable Long value(@Nullable PlaceCode place) {
    return place == null ? null : place.value();
  }

  private static @Nullable Long first(@Nullable PlaceCode place) {
    return place == null ? null : place.first(Level.GRID);
  }
}
