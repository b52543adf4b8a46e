package org.linli.facts.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.sheets.template.Template;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about forms and what they have taught. */
@Repository
class FormStore {

  private static final String FILE = "form";

  private final JdbcClient jdbc;
  private final JdbcTemplate bulk;
  private final JsonMapper json;
  private final Vault vault;

  FormStore(JdbcClient jdbc, JdbcTemplate bulk, JsonMapper json, Vault vault) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.json = json;
    this.vault = vault;
  }

  void add(Form form, byte[] bytes) {
    jdbc.sql(
            """
            insert into form (id, place, account, post, office_place, office_agency, agency, title,
                              file, kind, macros, sheets, at, changed_at, bytes)
            values (:id, :place, :account, :post, :officePlace, :officeAgency, :agency, :title,
                    :file, :kind, :macros, :sheets::jsonb, :at, :at, :bytes)
            """)
        .param("id", form.id())
        .param("place", form.place().value())
        .param("account", form.account())
        .params(of(form.office()))
        .param("agency", form.agency().name())
        .param("title", form.title())
        .param("file", form.file())
        .param("kind", form.kind().name())
        .param("macros", form.macros())
        .param("sheets", json.writeValueAsString(form.sheets()))
        .param("at", at(form.at()))
        .param("bytes", vault.sealFile(bytes, FILE, form.id()))
        .update();
  }

  Optional<Form> find(UUID id) {
    return jdbc.sql("select * from form where id = ?").param(id).query(this::form).optional();
  }

  /** The workbook as it was brought; refused once it is deleted. */
  byte[] bytes(UUID id) {
    var sealed =
        jdbc.sql("select bytes from form where id = ? and bytes is not null")
            .param(id)
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> Refusal.because(FormReason.FORM_DELETED));
    return vault.openFile(sealed, FILE, id);
  }

  private static final String OF_OFFICE =
      """
       from form
      where (post = :post or (office_agency = :officeAgency and office_place = :officePlace))
      """;

  private static Map<String, @Nullable Object> of(Office office) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("post", office.post());
    columns.put("officePlace", office.place().value());
    columns.put("officeAgency", office.agency() == null ? null : office.agency().name());
    return columns;
  }

  /** The forms of an office, the newest first. */
  Page<Form> list(Office office, Page.Ask ask) {
    var total =
        jdbc.sql("select count(*)" + OF_OFFICE).params(of(office)).query(Long.class).single();
    var items =
        jdbc.sql("select *" + OF_OFFICE + "order by at desc, id limit :size offset :offset")
            .params(of(office))
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::form)
            .list();
    return ask.of(total, items);
  }

  /** Answers whether the form was still of this version. */
  boolean change(Form form, int version, Instant now) {
    return jdbc.sql(
                """
                update form set sheets = :sheets::jsonb, version = version + 1, changed_at = :now
                 where id = :id and version = :version
                """)
            .param("sheets", json.writeValueAsString(form.sheets()))
            .param("id", form.id())
            .param("version", version)
            .param("now", at(now))
            .update()
        == 1;
  }

  boolean issued(UUID id, UUID issue) {
    return jdbc.sql(
                "update form set issue = ?, version = version + 1 where id = ? and issue is null")
            .params(issue, id)
            .update()
        == 1;
  }

  /** Forms that ask and may still ask, whose deadline is after a moment; the oldest first. */
  List<UUID> asking(Instant until) {
    return jdbc.sql(
            """
            select f.id from form f join form_issue i on i.id = f.issue
             where i.closed_at is null and i.state <> 'SUSPENDED' and i.deadline > ?
               and i.filled_by is not null
             order by i.issued_at, f.id
            """)
        .param(at(until))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  boolean forget(UUID id) {
    return jdbc.sql("delete from form where id = ? and issue is null").param(id).update() == 1;
  }

  /** Everything that was ever taught; a few thousand headings at most, read once a form. */
  Map<ItemSubject, Map<String, Meaning>> lessons() {
    var lessons = new HashMap<ItemSubject, Map<String, Meaning>>();
    jdbc.sql("select subject, words, meaning from form_lesson")
        .query(row -> {
          lessons
              .computeIfAbsent(ItemSubject.valueOf(row.getString("subject")), _ -> new HashMap<>())
              .put(row.getString("words"), json.readValue(row.getString("meaning"), Meaning.class));
        });
    return lessons;
  }

  record Lesson(ItemSubject subject, String words, Meaning meaning) {}

  void teach(Caller by, List<Lesson> lessons, Instant now) {
    bulk.batchUpdate(
        """
        insert into form_lesson (subject, words, meaning, post, at)
        values (?, ?, ?::jsonb, ?, ?)
        on conflict (subject, words)
        do update set meaning = excluded.meaning, post = excluded.post, at = excluded.at
        """,
        lessons,
        500,
        (statement, it) -> {
          statement.setString(1, it.subject().name());
          statement.setString(2, it.words());
          statement.setString(3, json.writerFor(Meaning.class).writeValueAsString(it.meaning()));
          statement.setObject(4, by.post());
          statement.setObject(5, at(now));
        });
  }

  /** How many values of an item of a community's people and homes a form has taken. */
  record Use(PlaceCode community, String item, long cells) {}

  void used(UUID form, List<Use> uses, Instant now) {
    bulk.batchUpdate(
        """
        insert into fact_use (subdistrict, community, form, item, cells, at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (subdistrict, community, form, item)
        do update set cells = excluded.cells, at = excluded.at
        """,
        uses,
        1000,
        (statement, it) -> {
          statement.setLong(1, it.community().at(org.linli.base.Level.SUBDISTRICT).value());
          statement.setLong(2, it.community().value());
          statement.setObject(3, form);
          statement.setString(4, it.item());
          statement.setLong(5, it.cells());
          statement.setObject(6, at(now));
        });
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private Form form(ResultSet row, int number) throws SQLException {
    var office = row.getString("office_agency");
    var deleted = row.getObject("deleted_at", OffsetDateTime.class);
    return new Form(
        row.getObject("id", UUID.class),
        new PlaceCode(row.getLong("place")),
        row.getObject("account", UUID.class),
        new Office(
            row.getObject("post", UUID.class),
            new PlaceCode(row.getLong("office_place")),
            office == null ? null : SourceAgency.valueOf(office)),
        SourceAgency.valueOf(row.getString("agency")),
        row.getString("title"),
        row.getString("file"),
        Template.Kind.valueOf(row.getString("kind")),
        row.getBoolean("macros"),
        json.readValue(row.getString("sheets"), new TypeReference<List<SheetPlan>>() {}),
        row.getInt("version"),
        row.getObject("issue", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        deleted == null ? null : deleted.toInstant());
  }
}
