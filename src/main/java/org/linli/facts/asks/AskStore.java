package org.linli.facts.asks;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.facts.known.Subject;
import org.linli.people.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL that reads open asks of a door or a subject, why they are asked, and what was answered.
 */
@Repository
class AskStore {

  private final JdbcClient jdbc;

  AskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String SHOWN = " and state = 'OPEN' and turn_since <= :now and not held ";

  /**
   * What can be asked at a door: it is the household's turn, its stewards' or the worker's, and is
   * shown.
   */
  List<Ask> atDoor(HouseholdId household, Instant now) {
    return door(household, "", now);
  }

  /** The same for the household's own page: without what it does not know. */
  List<Ask> atHome(HouseholdId household, Instant now) {
    return door(household, " and not unknown_at_home ", now);
  }

  private List<Ask> door(HouseholdId household, String further, Instant now) {
    return jdbc.sql(
            """
            select * from ask
            where subdistrict = :subdistrict and household = :household
              and turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER')
            """
                + SHOWN
                + further
                + "order by kind desc, subject, made_at, item")
        .param("subdistrict", household.subdistrict())
        .param("household", household.number())
        .param("now", utc(now))
        .query(AskStore::ask)
        .list();
  }

  /** What is to be answered of a subject at a desk. */
  List<Ask> ofSubject(Subject subject, Knower turn, Instant now) {
    return jdbc.sql(
            """
            select * from ask
            where subdistrict = :subdistrict and kind = :kind and subject = :subject
              and turn = :turn
            """
                + SHOWN
                + "order by made_at, item")
        .param("subdistrict", subject.subdistrict())
        .param("kind", subject.kind().name())
        .param("subject", subject.number())
        .param("turn", turn.name())
        .param("now", utc(now))
        .query(AskStore::ask)
        .list();
  }

  /** Those of these that are still open, locked until the end of the transaction. */
  Map<UUID, Ask> hold(long subdistrict, List<Ask> asks) {
    var held = new LinkedHashMap<UUID, Ask>();
    if (asks.isEmpty()) return held;
    jdbc.sql(
            """
            select * from ask where subdistrict = :subdistrict and id in (:ids) and state = 'OPEN'
            order by id for update
            """)
        .param("subdistrict", subdistrict)
        .param("ids", asks.stream().map(Ask::id).toList())
        .query(AskStore::ask)
        .list()
        .forEach(it -> held.put(it.id(), it));
    return held;
  }

  /** Everything open about a subject, whoever's turn it is. */
  List<Ask> openOf(Subject subject) {
    return jdbc.sql(
            """
            select * from ask
            where subdistrict = :subdistrict and kind = :kind and subject = :subject
              and state = 'OPEN' order by item
            """)
        .param("subdistrict", subject.subdistrict())
        .param("kind", subject.kind().name())
        .param("subject", subject.number())
        .query(AskStore::ask)
        .list();
  }

  /** A form that needs an ask, with what may be read of it. */
  record Needing(Instant deadline, Reason reason) {}

  /**
   * Which forms need each, the most urgent first; those that told nothing of themselves are left
   * out.
   */
  Map<UUID, List<Needing>> needing(long subdistrict, Collection<UUID> asks) {
    var found = new HashMap<UUID, List<Needing>>();
    if (asks.isEmpty()) return found;
    jdbc.sql(
            """
            select n.ask, i.* from ask_need n join asking i on i.issue = n.issue
            where n.subdistrict = :subdistrict and n.ask in (:asks)
              and i.released_at is null and i.title is not null
            order by i.deadline, i.title, i.issue
            """)
        .param("subdistrict", subdistrict)
        .param("asks", asks)
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("ask", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Needing(
                      instant(row, "deadline"),
                      new Reason(
                          row.getString("title"),
                          row.getString("english_title"),
                          row.getString("issuer"),
                          row.getString("number"),
                          row.getString("basis"),
                          row.getString("english_basis"),
                          row.getString("purpose"),
                          row.getString("english_purpose"),
                          row.getObject("keep_until", LocalDate.class))));
        });
    return found;
  }

  /** A time somebody answered, as it is kept. */
  record Answering(
      UUID id,
      Way way,
      @Nullable HouseholdId household,
      @Nullable Outcome outcome,
      int answered,
      int passedOver,
      List<UUID> overtaken,
      Instant at) {}

  Optional<Answering> answering(long subdistrict, UUID id) {
    return jdbc.sql("select * from answering where subdistrict = :subdistrict and id = :id")
        .param("subdistrict", subdistrict)
        .param("id", id)
        .query((row, _) -> answering(row))
        .optional();
  }

  void add(long subdistrict, Answering it, @Nullable UUID account, @Nullable UUID post) {
    var household = it.household();
    var outcome = it.outcome();
    jdbc.sql(
            """
            insert into answering (subdistrict, id, way, household, outcome, answered, passed_over,
                                   overtaken, at, account, post)
            values (:subdistrict, :id, :way, :household, :outcome, :answered, :passedOver,
                    :overtaken::uuid[], :at, :account, :post)
            """)
        .param("subdistrict", subdistrict)
        .param("id", it.id())
        .param("way", it.way().name())
        .param("household", household == null ? null : household.number())
        .param("outcome", outcome == null ? null : outcome.name())
        .param("answered", it.answered())
        .param("passedOver", it.passedOver())
        .param(
            "overtaken",
            it.overtaken().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
        .param("at", utc(it.at()))
        .param("account", account)
        .param("post", post)
        .update();
  }

  /** As a statement compares a household's key with a list of them. */
  static List<Object[]> pairs(Collection<HouseholdId> households) {
    return households.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
  }

  /** How the last visit to each of these doors went. */
  Map<HouseholdId, Answering> lastVisits(Collection<HouseholdId> households) {
    var found = new HashMap<HouseholdId, Answering>();
    if (households.isEmpty()) return found;
    jdbc.sql(
            """
            select distinct on (subdistrict, household) * from answering
            where (subdistrict, household) in (:ids) and way = 'VISIT'
            order by subdistrict, household, at desc
            """)
        .param("ids", pairs(households))
        .query(row -> {
          var it = answering(row);
          if (it.household() != null) found.put(it.household(), it);
        });
    return found;
  }

  private static Answering answering(ResultSet row) throws SQLException {
    var household = row.getObject("household", Long.class);
    var outcome = row.getString("outcome");
    return new Answering(
        row.getObject("id", UUID.class),
        Way.valueOf(row.getString("way")),
        household == null ? null : new HouseholdId(row.getLong("subdistrict"), household),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getInt("answered"),
        row.getInt("passed_over"),
        List.of((UUID[]) row.getArray("overtaken").getArray()),
        instant(row, "at"));
  }

  static Ask ask(ResultSet row, int number) throws SQLException {
    var subdistrict = row.getLong("subdistrict");
    var household = row.getObject("household", Long.class);
    var passes = row.getObject("passes_at", OffsetDateTime.class);
    return new Ask(
        row.getObject("id", UUID.class),
        new Subject(
            ItemSubject.valueOf(row.getString("kind")), subdistrict, row.getLong("subject")),
        household == null ? null : new HouseholdId(subdistrict, household),
        new PlaceCode(row.getLong("grid")),
        row.getString("item"),
        Knower.valueOf(row.getString("turn")),
        instant(row, "turn_since"),
        passes == null ? null : passes.toInstant(),
        instant(row, "deadline"),
        Ask.State.valueOf(row.getString("state")));
  }
}
