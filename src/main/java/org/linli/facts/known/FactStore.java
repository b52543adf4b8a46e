package org.linli.facts.known;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about cards and tellings. */
@Repository
class FactStore {

  private static final String ASKED =
      "from unnest(?::bigint[], ?::text[], ?::bigint[]) as asked (subdistrict, kind, number)\n";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Vault vault;

  FactStore(JdbcClient jdbc, JdbcTemplate template, Vault vault) {
    this.jdbc = jdbc;
    this.template = template;
    this.vault = vault;
  }

  /** One telling as it is kept for good. */
  record Line(Subject subject, UUID id, String item, Voice voice, boolean unread) {}

  /** The cards there are; in one look-up. */
  Map<Subject, Map<String, List<Voice>>> cards(
      Collection<Subject> subjects, @Nullable Set<String> wanted) {
    return read(subjects, "", wanted);
  }

  /** All of them, empty ones made where there is none, locked until the end of the transaction. */
  Map<Subject, Map<String, List<Voice>>> hold(Collection<Subject> subjects, Instant at) {
    var sorted =
        subjects.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Subject::subdistrict)
                    .thenComparing(Subject::kind)
                    .thenComparing(Subject::number))
            .toList();
    template.update(connection -> {
      var statement =
          connection.prepareStatement(
              """
              insert into fact_card (subdistrict, kind, number, sealed, at)
              select asked.subdistrict, asked.kind, asked.number, '', ?
              """
                  + ASKED
                  + "on conflict do nothing");
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      keys(connection, sorted, (position, array) -> statement.setArray(position + 1, array));
      return statement;
    });
    return read(sorted, "order by c.subdistrict, c.kind, c.number for update of c", null);
  }

  private Map<Subject, Map<String, List<Voice>>> read(
      Collection<Subject> subjects, String ending, @Nullable Set<String> wanted) {
    var found = HashMap.<Subject, Map<String, List<Voice>>>newHashMap(subjects.size());
    if (subjects.isEmpty()) return found;
    template.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "select c.subdistrict, c.kind, c.number, c.sealed "
                      + ASKED
                      + """
                      join fact_card c on c.subdistrict = asked.subdistrict
                       and c.kind = asked.kind and c.number = asked.number
                      """
                      + ending);
          keys(connection, subjects, statement::setArray);
          return statement;
        },
        row -> {
          var subject = subject(row);
          found.put(subject, CardCodec.read(opened(subject, row.getBytes("sealed")), wanted));
        });
    return found;
  }

  void write(Map<Subject, Map<String, List<Voice>>> cards, Instant at) {
    if (cards.isEmpty()) return;
    var subjects = List.copyOf(cards.keySet());
    template.update(connection -> {
      var statement =
          connection.prepareStatement(
              """
              update fact_card c set sealed = asked.sealed, at = ?
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bytea[])
                as asked (subdistrict, kind, number, sealed)
              where c.subdistrict = asked.subdistrict and c.kind = asked.kind
                and c.number = asked.number
              """);
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      keys(connection, subjects, (position, array) -> statement.setArray(position + 1, array));
      statement.setArray(
          5,
          connection.createArrayOf(
              "bytea",
              subjects.stream()
                  .map(it -> sealed(it, CardCodec.write(cards.getOrDefault(it, Map.of()))))
                  .toArray(byte[][]::new)));
      return statement;
    });
  }

  /** What was there already, told again, is left as it is. */
  void append(List<Line> lines) {
    if (lines.isEmpty()) return;
    template.update(connection -> {
      var statement =
          connection.prepareStatement(
              """
              insert into fact (subdistrict, kind, number, id, item, version, agency, value,
                                source, as_of, recorded_at, account, post, basis, unread)
              select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::uuid[], ?::text[],
                                   ?::int[], ?::text[], ?::bytea[], ?::text[], ?::date[],
                                   ?::timestamptz[], ?::uuid[], ?::uuid[], ?::text[],
                                   ?::boolean[])
              on conflict do nothing
              """);
      keys(connection, lines.stream().map(Line::subject).toList(), statement::setArray);
      var columns = new Columns(connection, lines);
      statement.setArray(4, columns.of("uuid", Line::id));
      statement.setArray(5, columns.of("text", Line::item));
      statement.setArray(6, columns.of("int4", it -> it.voice().version()));
      statement.setArray(7, columns.of("text", it -> it.voice().agency().name()));
      statement.setArray(
          8,
          connection.createArrayOf(
              "bytea",
              lines.stream()
                  .map(it -> vault.seal(it.voice().value(), "fact", it.id()))
                  .toArray(byte[][]::new)));
      statement.setArray(9, columns.of("text", it -> it.voice().source()));
      statement.setArray(10, columns.of("text", it -> it.voice().asOf().toString()));
      statement.setArray(11, columns.of("text", it -> it.voice().recordedAt().toString()));
      statement.setArray(12, columns.of("uuid", it -> it.voice().account()));
      statement.setArray(13, columns.of("uuid", it -> it.voice().post()));
      statement.setArray(14, columns.of("text", it -> it.voice().basis()));
      statement.setArray(15, columns.of("bool", Line::unread));
      return statement;
    });
  }

  private record Columns(Connection connection, List<Line> lines) {
    Array of(String type, Function<Line, @Nullable Object> column) throws SQLException {
      return connection.createArrayOf(type, lines.stream().map(column).toArray());
    }
  }

  /** What was told of an item, the newest first; of all items where {@code item} is empty. */
  Page<Line> history(Subject of, String item, boolean onlyUnread, Page.Ask ask) {
    var where =
        """
         from fact where subdistrict = :subdistrict and kind = :kind and number = :number
          and (:item = '' or item = :item) and (unread or not :onlyUnread)
        """;
    Map<String, Object> params =
        Map.of(
            "subdistrict", of.subdistrict(),
            "kind", of.kind().name(),
            "number", of.number(),
            "item", item,
            "onlyUnread", onlyUnread);
    var total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
    var lines =
        jdbc.sql(
                "select *"
                    + where
                    + " order by recorded_at desc, as_of desc, id limit :size offset :offset")
            .params(params)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> line(row))
            .list();
    return ask.of(total, lines);
  }

  private Line line(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Line(
        subject(row),
        id,
        row.getString("item"),
        new Voice(
            SourceAgency.valueOf(row.getString("agency")),
            vault.open(row.getBytes("value"), "fact", id),
            row.getInt("version"),
            row.getString("source"),
            row.getObject("as_of", LocalDate.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getObject("account", UUID.class),
            row.getObject("post", UUID.class),
            row.getString("basis")),
        row.getBoolean("unread"));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        ItemSubject.valueOf(row.getString("kind")),
        row.getLong("subdistrict"),
        row.getLong("number"));
  }

  private interface Setting {
    void set(int position, Array array) throws SQLException;
  }

  private static void keys(Connection connection, Collection<Subject> subjects, Setting setting)
      throws SQLException {
    setting.set(
        1, connection.createArrayOf("int8", subjects.stream().map(Subject::subdistrict).toArray()));
    setting.set(
        2,
        connection.createArrayOf("text", subjects.stream().map(it -> it.kind().name()).toArray()));
    setting.set(
        3, connection.createArrayOf("int8", subjects.stream().map(Subject::number).toArray()));
  }

  byte[] sealed(Subject of, byte[] card) {
    return vault.sealBytes(card, column(of.kind()), of.number());
  }

  byte[] opened(Subject of, byte[] sealed) {
    return sealed.length == 0 ? sealed : vault.openBytes(sealed, column(of.kind()), of.number());
  }

  private static String column(ItemSubject kind) {
    return "fact_card " + kind.name() + " ";
  }
}
