package org.linli.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Lent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about the journal. */
@Repository
class JournalStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JournalStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, Instant at, @Nullable Caller by, Journal.Line line) {
    var place = line.place();
    var subdistrict = place.subdistrictOrZero();
    jdbc.sql(
            """
            insert into journal
              (subdistrict, id, at, account, user_name, for_user, post, action, subject, place, place_from, basis, detail, lent)
            values
              (:subdistrict, :id, :at, :account, :user, :forUser, :post, :action, :subject, :place, :placeFrom,
               :basis, :detail::jsonb, :lent::jsonb)
            """)
        .param("subdistrict", subdistrict)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by == null ? null : by.account())
        .param("user", by == null ? null : by.user())
        .param("forUser", by == null ? null : by.actingFor())
        .param("post", by == null ? null : by.post())
        .param("action", line.action())
        .param("subject", line.subject())
        .param("place", place.value())
        .param("placeFrom", place.first(Level.GRID))
        .param("basis", line.basis())
        .param("detail", json.writeValueAsString(line.detail()))
        .param("lent", lent(by))
        .update();
  }

  /** By which grants it was done; nothing where the post's own powers sufficed. */
  private @Nullable String lent(@Nullable Caller by) {
    if (by == null) return null;
    var used = by.borrowed().used();
    return used.isEmpty() ? null : json.writeValueAsString(used);
  }

  /**
   * A line belongs to the places that contain its own: a district's line is not a community's to
   * read, so besides the range of the place's first grid its level must not be wider.
   */
  Page<Written> within(PlaceCode place, @Nullable UUID grant, Page.Ask ask) {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    filter.put("grant", grant == null ? null : "[{\"grant\": \"%s\"}]".formatted(grant));
    var where = grant == null ? WITHIN : WITHIN + " and lent @> :grant::jsonb";
    var total =
        jdbc.sql("select count(*) from journal" + where).params(filter).query(Long.class).single();
    var lines =
        jdbc.sql(
                "select * from journal"
                    + where
                    + " order by at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::written)
            .list();
    return ask.of(total, lines);
  }

  private static final String DEEDS =
      """
       where account = :account and at >= :from and at < :until
         and place_from >= :first and place_from < :beyond and place >= :least
      """;

  Map<String, Long> acts(Journal.Deeds of) {
    return jdbc
        .sql("select action, count(*) as many from journal" + DEEDS + "group by action")
        .params(deeds(of))
        .query((row, _) -> Map.entry(row.getString("action"), row.getLong("many")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Page<Written> acts(Journal.Deeds of, String action, Page.Ask ask) {
    var those = DEEDS + " and action = :action";
    var total =
        jdbc.sql("select count(*) from journal" + those)
            .params(deeds(of))
            .param("action", action)
            .query(Long.class)
            .single();
    var lines =
        jdbc.sql(
                "select * from journal"
                    + those
                    + " order by at desc, id limit :size offset :offset")
            .params(deeds(of))
            .param("action", action)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::written)
            .list();
    return ask.of(total, lines);
  }

  private static Map<String, Object> deeds(Journal.Deeds of) {
    return Map.of(
        "account", of.account(),
        "from", of.from().atOffset(ZoneOffset.UTC),
        "until", of.until().atOffset(ZoneOffset.UTC),
        "first", of.within().first(Level.GRID),
        "beyond", of.within().beyond(Level.GRID),
        "least", of.within().value());
  }

  private static final String WITHIN =
      " where place_from >= :from and place_from < :to and place >= :least";

  private Written written(ResultSet row, int number) throws SQLException {
    return new Written(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("account", UUID.class),
        row.getString("user_name"),
        row.getString("for_user"),
        row.getObject("post", UUID.class),
        row.getString("action"),
        row.getString("subject"),
        new PlaceCode(row.getLong("place")),
        row.getString("basis"),
        row.getString("detail"),
        grants(row.getString("lent")));
  }

  private List<Lent> grants(@Nullable String lent) {
    return lent == null ? List.of() : List.of(json.readValue(lent, Lent[].class));
  }
}
