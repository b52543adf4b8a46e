package org.linli.command.activations;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL for what an activation has brought alive, and for who looks after what. */
@Repository
class PartStore {

  /** A group by its key in the plan, and by name. */
  record Holder(String key, String name, @Nullable String englishName) {

    static Holder of(Plan.Group group) {
      return new Holder(group.key(), group.name(), group.englishName());
    }
  }

  /** Who looks after a matter, and since when; {@code until} is null for who does now. */
  record Held(
      String matter,
      String name,
      @Nullable String englishName,
      Holder group,
      Instant since,
      @Nullable Instant until) {}

  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID activation, List<Part> parts) {
    if (parts.isEmpty()) return;
    jdbc.sql(
            """
            insert into activation_part
              (activation, kind, key, place, ref, title, english_title, amount, from_level, since)
            select :activation, p.kind, p.key, p.place, nullif(p.ref, '')::uuid, p.title,
                   p.english_title, p.amount, p.from_level, :since
            from unnest(:kinds::text[], :keys::text[], :places::bigint[], :refs::text[],
                        :titles::text[], :englishTitles::text[], :amounts::bigint[],
                        :froms::text[])
                as p (kind, key, place, ref, title, english_title, amount, from_level)
            """)
        .param("activation", activation)
        .param("since", utc(parts.getFirst().since()))
        .param("kinds", parts.stream().map(it -> it.kind().name()).toArray(String[]::new))
        .param("keys", parts.stream().map(Part::key).toArray(String[]::new))
        .param("places", parts.stream().map(it -> it.place().value()).toArray(Long[]::new))
        .param(
            "refs",
            parts.stream()
                .map(it -> it.ref() == null ? "" : it.ref().toString())
                .toArray(String[]::new))
        .param("titles", parts.stream().map(Part::title).toArray(String[]::new))
        .param("englishTitles", parts.stream().map(Part::englishTitle).toArray(String[]::new))
        .param("amounts", parts.stream().map(Part::amount).toArray(Long[]::new))
        .param("froms", parts.stream().map(it -> it.from().name()).toArray(String[]::new))
        .update();
  }

  void end(UUID activation, ResponseLevel from, Instant now) {
    jdbc.sql(
            """
            update activation_part set ended_at = :now
            where activation = :activation and from_level = :from and ended_at is null
            """)
        .param("activation", activation)
        .param("from", from.name())
        .param("now", utc(now))
        .update();
  }

  List<Part> of(UUID activation) {
    return jdbc.sql(
            "select * from activation_part where activation = :activation order by since, kind, key, place")
        .param("activation", activation)
        .query(PartStore::part)
        .list();
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    return new Part(
        Part.Kind.valueOf(row.getString("kind")),
        row.getString("key"),
        new PlaceCode(row.getLong("place")),
        row.getObject("ref", UUID.class),
        row.getString("title"),
        row.getString("english_title"),
        row.getLong("amount"),
        ResponseLevel.valueOf(row.getString("from_level")),
        instant(row, "since"),
        instantOrNull(row, "ended_at"));
  }

  /** A group looks after these from now on, and whoever did until now does not. */
  void take(UUID activation, List<Held> matters) {
    for (var it : matters) {
      jdbc.sql(
              """
              update activation_matter set until = :now
              where activation = :activation and matter = :matter and until is null
              """)
          .param("activation", activation)
          .param("matter", it.matter())
          .param("now", utc(it.since()))
          .update();
      jdbc.sql(
              """
              insert into activation_matter
                (activation, matter, name, english_name, group_key, group_name, english_group, since)
              values
                (:activation, :matter, :name, :englishName, :group, :groupName, :englishGroup, :now)
              """)
          .param("activation", activation)
          .param("matter", it.matter())
          .param("name", it.name())
          .param("englishName", it.englishName())
          .param("group", it.group().key())
          .param("groupName", it.group().name())
          .param("englishGroup", it.group().englishName())
          .param("now", utc(it.since()))
          .update();
    }
  }

  /** Every matter with all who looked after it, the first first. */
  List<Held> matters(UUID activation) {
    return jdbc.sql(
            "select * from activation_matter where activation = :activation order by matter, since")
        .param("activation", activation)
        .query((row, _) ->
            new Held(
                row.getString("matter"),
                row.getString("name"),
                row.getString("english_name"),
                new Holder(
                    row.getString("group_key"),
                    row.getString("group_name"),
                    row.getString("english_group")),
                instant(row, "since"),
                instantOrNull(row, "until")))
        .list();
  }
}
