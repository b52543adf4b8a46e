package org.linli.commons.neighbours;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL about what neighbours need and offer, and who answered. */
@Repository
class FavourStore {

  private static final String STANDING = "f.ended_at is null and f.until_at > :now";

  private static final String IN_BUILDING =
      """
      select f.* from neighbour_favour f
      where f.subdistrict = :subdistrict and f.building = :building
      """;

  private final JdbcClient jdbc;

  FavourStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else writes one in this building. */
  void holdBuilding(UnitId building) {
    jdbc.sql("select pg_advisory_xact_lock(46, hashint8(:building))")
        .param("building", building.number())
        .query(_ -> {});
  }

  /** False where it is there already. */
  boolean add(Favour it) {
    return jdbc.sql(
                """
                insert into neighbour_favour
                    (subdistrict, building, id, household, kind, words, proxy, written_at, until_at)
                values (:subdistrict, :building, :id, :household, :kind, :words, :proxy, :written,
                        :until)
                on conflict do nothing
                """)
            .params(key(it.building(), it.id()))
            .param("household", it.household().number())
            .param("kind", it.kind().name())
            .param("words", it.words())
            .param("proxy", it.proxy())
            .param("written", utc(it.written()))
            .param("until", utc(it.until()))
            .update()
        == 1;
  }

  /** How many stand where this one is to stand. */
  Favour.Standing standing(Favour where) {
    return jdbc.sql(
            """
            select count(*) filter (where f.household = :household) as of_household,
                   count(*) as in_building
            from neighbour_favour f
            where f.subdistrict = :subdistrict and f.building = :building and f.id <> :id and
            """
                + STANDING)
        .params(key(where.building(), where.id()))
        .param("household", where.household().number())
        .param("now", utc(where.written()))
        .query(
            (row, _) -> new Favour.Standing(row.getInt("of_household"), row.getInt("in_building")))
        .single();
  }

  /** Nobody else changes it, or answers it, until the end of the transaction. */
  Optional<Favour> hold(UnitId building, UUID id) {
    var rows =
        jdbc.sql(IN_BUILDING + " and f.id = :id for update")
            .params(key(building, id))
            .query(FavourStore::row)
            .list();
    return withAnswers(building, rows).stream().findFirst();
  }

  /** What stands in a building, the newest first. */
  List<Favour> standing(UnitId building, Instant now) {
    var rows =
        jdbc.sql(IN_BUILDING + " and " + STANDING + " order by f.written_at desc, f.id")
            .param("subdistrict", building.subdistrict())
            .param("building", building.number())
            .param("now", utc(now))
            .query(FavourStore::row)
            .list();
    return withAnswers(building, rows);
  }

  /** What stands for a household to see, and what of its own, or answered, was over a while ago. */
  List<Favour> around(UnitId building, HouseholdId home, Instant now) {
    var rows =
        jdbc.sql(
                IN_BUILDING
                    + " and ("
                    + STANDING
                    + " or "
                    + """
                    least(f.ended_at, f.until_at) > :told
                       and (f.household = :household or exists (
                           select from neighbour_answer a
                           where a.subdistrict = f.subdistrict and a.building = f.building
                             and a.favour = f.id and a.household = :household)))
                    order by f.written_at desc, f.id limit 200
                    """)
            .param("subdistrict", building.subdistrict())
            .param("building", building.number())
            .param("household", home.number())
            .param("now", utc(now))
            .param("told", utc(now.minus(Favour.TOLD)))
            .query(FavourStore::row)
            .list();
    return withAnswers(building, rows);
  }

  /** The first answer of a household, or another line with it. */
  void answer(Favour to, HouseholdId by, @Nullable String line, Instant now) {
    jdbc.sql(
            """
            insert into neighbour_answer
                (subdistrict, building, favour, household, line, answered_at)
            values (:subdistrict, :building, :id, :household, :line, :now)
            on conflict (subdistrict, building, favour, household) do update
            set line = excluded.line
            """)
        .params(key(to.building(), to.id()))
        .param("household", by.number())
        .param("line", line)
        .param("now", utc(now))
        .update();
  }

  void takeBack(Favour to, HouseholdId by) {
    jdbc.sql(
            """
            delete from neighbour_answer
            where subdistrict = :subdistrict and building = :building and favour = :id
              and household = :household
            """)
        .params(key(to.building(), to.id()))
        .param("household", by.number())
        .update();
  }

  /** Null where nobody responsible for the building sees to it any more. */
  void seenTo(Favour of, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            update neighbour_favour set seen_to_by = :by, seen_to_at = :at
            where subdistrict = :subdistrict and building = :building and id = :id
            """)
        .params(key(of.building(), of.id()))
        .param("by", by)
        .param("at", by == null ? null : utc(now))
        .update();
  }

  void end(Favour it, Ending how) {
    var taken = how instanceof Ending.TakenDown down ? down : null;
    jdbc.sql(
            """
            update neighbour_favour
            set ended_at = :at, ending = :ending, ended_by = :by, reason = :reason
            where subdistrict = :subdistrict and building = :building and id = :id
            """)
        .params(key(it.building(), it.id()))
        .param("at", utc(how.at()))
        .param(
            "ending",
            switch (how) {
              case Ending.Done _ -> "DONE";
              case Ending.NotNeeded _ -> "NOT_NEEDED";
              case Ending.TakenDown _ -> "TAKEN_DOWN";
            })
        .param("by", taken == null ? null : taken.by())
        .param("reason", taken == null ? null : taken.reason())
        .update();
  }

  /** The doors of a building where somebody lives, in walking order. */
  Page<HouseholdId> homes(UnitId building, Page.Ask ask) {
    var found =
        jdbc.sql(
                """
                select h.subdistrict, h.id, count(*) over () as total from building b
                join household h on h.subdistrict = b.subdistrict and h.grid = b.grid
                 and h.building = b.id and h.ended_at is null
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                where b.subdistrict = :subdistrict and b.id = :building
                order by d.entrance, d.storey, d.room, h.id limit :size offset :offset
                """)
            .param("subdistrict", building.subdistrict())
            .param("building", building.number())
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) ->
                Map.entry(
                    new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
                    row.getLong("total")))
            .list();
    var total = found.isEmpty() ? ask.offset() : found.getFirst().getValue();
    return ask.of(total, found.stream().map(Map.Entry::getKey).toList());
  }

  private List<Favour> withAnswers(UnitId building, List<Favour> rows) {
    if (rows.isEmpty()) return rows;
    var answers =
        jdbc
            .sql(
                """
                select * from neighbour_answer
                where subdistrict = :subdistrict and building = :building and favour in (:ids)
                order by answered_at, household
                """)
            .param("subdistrict", building.subdistrict())
            .param("building", building.number())
            .param("ids", rows.stream().map(Favour::id).toList())
            .query((row, _) -> Map.entry(row.getObject("favour", UUID.class), answer(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return rows.stream().map(it -> it.with(answers.getOrDefault(it.id(), List.of()))).toList();
  }

  private static Map<String, Object> key(UnitId building, UUID id) {
    return Map.of("subdistrict", building.subdistrict(), "building", building.number(), "id", id);
  }

  private static Came answer(ResultSet row) throws SQLException {
    return new Came.Neighbour(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        row.getString("line"),
        instant(row, "answered_at"));
  }

  /** Without what neighbours answered. */
  private static Favour row(ResultSet row, int number) throws SQLException {
    var seenTo = row.getObject("seen_to_by", UUID.class);
    return new Favour(
        new UnitId(row.getLong("subdistrict"), row.getLong("building")),
        row.getObject("id", UUID.class),
        new HouseholdId(row.getLong("subdistrict"), row.getLong("household")),
        Favour.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getObject("proxy", UUID.class),
        instant(row, "written_at"),
        instant(row, "until_at"),
        ending(row),
        seenTo == null
            ? List.of()
            : List.of(new Came.Official(seenTo, instant(row, "seen_to_at"))));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "ended_at");
    if (at == null) return null;
    var how = row.getString("ending");
    return switch (how) {
      case "DONE" -> new Ending.Done(at);
      case "NOT_NEEDED" -> new Ending.NotNeeded(at);
      case "TAKEN_DOWN" ->
          new Ending.TakenDown(
              at,
              Objects.requireNonNull(row.getObject("ended_by", UUID.class)),
              row.getString("reason"));
      default -> throw new IllegalStateException(how);
    };
  }
}
