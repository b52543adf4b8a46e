package org.linli.places.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.reorganisation.Reorganisation.Content;
import org.linli.places.reorganisation.Reorganisation.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about plans, and those that carry one out in the tree. */
@Repository
class ReorganisationStore {

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JsonMapper json;

  ReorganisationStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  Optional<Reorganisation> find(UUID id) {
    return jdbc.sql("select * from reorganisation where id = :id")
        .param("id", id)
        .query(this::plan)
        .optional();
  }

  /** The newest first; a plan belongs to the places that contain all it touches. */
  Page<Reorganisation> within(PlaceCode place, Page.Ask ask) {
    var filter =
        Map.of(
            "from", place.first(Level.GRID),
            "to", place.beyond(Level.GRID),
            "least", place.value());
    var total =
        jdbc.sql("select count(*) from reorganisation" + WITHIN)
            .params(filter)
            .query(Long.class)
            .single();
    var plans =
        jdbc.sql(
                "select * from reorganisation"
                    + WITHIN
                    + " order by changed_at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::plan)
            .list();
    return ask.of(total, plans);
  }

  private static final String WITHIN =
      " where place_from >= :from and place_from < :to and place >= :least";

  /** All plans that wait for their day, the earliest first. */
  List<Reorganisation> planned(LocalDate until) {
    return jdbc.sql(
            """
            select * from reorganisation where state = 'PLANNED' and day <= :until
            order by day, changed_at, id
            """)
        .param("until", until)
        .query(this::plan)
        .list();
  }

  /** Writes a plan; one that was there before only if it still is of the version before. */
  boolean put(Reorganisation plan) {
    var content = plan.content();
    var place = content.place();
    return template.update(
            """
            insert into reorganisation as r
              (id, title, basis, day, place, place_from, scope, changes, state, version, user_name,
               account, changed_at, figures_from, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set title = excluded.title, basis = excluded.basis, day = excluded.day,
                   place = excluded.place, place_from = excluded.place_from,
                   scope = excluded.scope, changes = excluded.changes, state = excluded.state,
                   version = excluded.version, user_name = excluded.user_name,
                   account = excluded.account, changed_at = excluded.changed_at,
                   figures_from = excluded.figures_from, trouble = excluded.trouble
             where r.version = excluded.version - 1
            """,
            plan.id(),
            content.title(),
            content.basis(),
            content.day(),
            place.value(),
            place.first(Level.GRID),
            content.scope().stream().map(PlaceCode::value).toArray(Long[]::new),
            json.writerFor(CHANGES).writeValueAsString(content.changes()),
            plan.state().word(),
            plan.version(),
            plan.user(),
            plan.account(),
            plan.at().atOffset(ZoneOffset.UTC),
            plan.state() instanceof State.InForce(var from) ? from : null,
            plan.state() instanceof State.Planned(var trouble) ? trouble : null)
        == 1;
  }

  void trouble(UUID id, String why) {
    jdbc.sql("update reorganisation set trouble = :why where id = :id and state = 'PLANNED'")
        .param("why", why)
        .param("id", id)
        .update();
  }

  void begin(List<Place> places, LocalDate since, String source, Instant now) {
    template.batchUpdate(
        """
        insert into place
          (code, level, code_from, name, pinyin, kind, households, synthetic, source, changed_at,
           since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        places,
        1000,
        (row, it) -> {
          row.setLong(1, it.code().value());
          row.setInt(2, it.level().digits());
          row.setLong(3, it.code().first(Level.GRID));
          row.setString(4, it.name());
          row.setString(5, it.pinyin());
          row.setString(6, it.kind() == null ? null : it.kind().name());
          row.setObject(7, it.households());
          row.setBoolean(8, it.synthetic());
          row.setString(9, source);
          row.setObject(10, now.atOffset(ZoneOffset.UTC));
          row.setObject(11, since);
        });
  }

  void end(Collection<PlaceCode> places, LocalDate until, Instant now) {
    jdbc.sql(
            """
            update place set until = greatest(:until, since), changed_at = :now
             where code = any(:codes)
            """)
        .param("until", until)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("codes", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .update();
  }

  void rename(Map<PlaceCode, String> names, LocalDate from, Instant now) {
    var all = List.copyOf(names.entrySet());
    template.batchUpdate(
        """
        insert into place_name_before (code, until, name)
        select code, ?, name from place where code = ? on conflict (code, until) do nothing
        """,
        all,
        1000,
        (row, it) -> {
          row.setObject(1, from);
          row.setLong(2, it.getKey().value());
        });
    template.batchUpdate(
        "update place set name = ?, pinyin = null, changed_at = ? where code = ?",
        all,
        1000,
        (row, it) -> {
          row.setString(1, it.getValue());
          row.setObject(2, now.atOffset(ZoneOffset.UTC));
          row.setLong(3, it.getKey().value());
        });
  }

  void follow(List<Succession.Step> steps, LocalDate day, UUID plan) {
    template.batchUpdate(
        "insert into place_succession (from_code, to_code, day, plan) values (?, ?, ?, ?)",
        steps,
        1000,
        (row, it) -> {
          row.setLong(1, it.from().value());
          row.setLong(2, it.to().value());
          row.setObject(3, day);
          row.setObject(4, plan);
        });
  }

  /**
   * A subdistrict's successor belongs to its zone, too. The old one stays in it: the figures of its
   * days are still the zone's.
   */
  void followInZones(UUID plan) {
    jdbc.sql(
            """
            insert into zone_place (place, zone)
            select s.to_code, z.zone from place_succession s join zone_place z on z.place = s.from_code
             where s.plan = :plan on conflict (place) do nothing
            """)
        .param("plan", plan)
        .update();
  }

  private Reorganisation plan(ResultSet row, int number) throws SQLException {
    return new Reorganisation(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Content(
            row.getString("title"),
            row.getString("basis"),
            row.getObject("day", LocalDate.class),
            json.readValue(row.getString("changes"), CHANGES)),
        state(row),
        row.getString("user_name"),
        row.getObject("account", UUID.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static State state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "DRAFT" -> new State.Draft();
      case "PLANNED" -> new State.Planned(row.getString("trouble"));
      case "IN_FORCE" -> new State.InForce(row.getObject("figures_from", LocalDate.class));
      case "WITHDRAWN" -> new State.Withdrawn();
      default -> throw new IllegalStateException("No such state: " + name);
    };
  }
}
