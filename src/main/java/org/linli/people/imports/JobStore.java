package org.linli.people.imports;

import static org.linli.base.Moments.utc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about imports as jobs. Files, results and rests are zipped, then sealed. */
@Repository
class JobStore {

  private static final String COLUMNS =
      """
      subdistrict, id, place, account, post, user_name, at, file, state, layout, makes,
      total, done, added, changed, same, rejected, failure, rest is not null as has_rest
      """;

  private static final String WITHOUT_FILES = "select " + COLUMNS + " from register_import ";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;

  JobStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
  }

  void add(UUID id, Caller by, PlaceCode place, Instant at, String file, byte[] bytes, Layout it) {
    jdbc.sql(
            """
            insert into register_import
              (subdistrict, id, place, account, post, user_name, at, file, state, layout, bytes)
            values (:subdistrict, :id, :place, :account, :post, :user, :at, :file, 'READ', :layout,
                    :bytes)
            """)
        .param("subdistrict", place.at(org.linli.base.Level.SUBDISTRICT).value())
        .param("id", id)
        .param("place", place.value())
        .param("account", by.account())
        .param("post", by.post())
        .param("user", by.user())
        .param("at", utc(at))
        .param("file", file)
        .param("layout", json.writeValueAsString(it))
        .param("bytes", sealed(bytes, "bytes", id))
        .update();
  }

  Optional<Job> find(UUID id) {
    return jdbc.sql(WITHOUT_FILES + " where id = :id").param("id", id).query(this::job).optional();
  }

  Page<Job> list(PlaceCode within, Page.Ask ask) {
    var tree = within.subtree();
    var filter = new HashMap<String, Object>();
    filter.put("from", tree.subdistrictFrom());
    filter.put("to", tree.subdistrictTo());
    filter.put("first", within.first(org.linli.base.Level.GRID));
    filter.put("beyond", within.beyond(org.linli.base.Level.GRID));
    var where =
        """
         where subdistrict >= :from and subdistrict < :to
           and rpad(place::text, 15, '0')::bigint >= :first
           and rpad(place::text, 15, '0')::bigint < :beyond
        """;
    var total =
        jdbc.sql("select count(*) from register_import" + where)
            .params(filter)
            .query(Long.class)
            .single();
    var jobs =
        jdbc.sql(WITHOUT_FILES + where + " order by at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::job)
            .list();
    return ask.of(total, jobs);
  }

  Optional<byte[]> file(UUID id) {
    return blob("bytes", id);
  }

  Optional<ImportResult> result(UUID id) {
    return blob("result", id).map(it -> json.readValue(it, ImportResult.class));
  }

  Optional<List<RestRow>> rest(UUID id) {
    return blob("rest", id).map(it -> json.readValue(it, new TypeReference<List<RestRow>>() {}));
  }

  private Optional<byte[]> blob(String column, UUID id) {
    return jdbc.sql("select %s from register_import where id = :id".formatted(column))
        .param("id", id)
        .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(it -> it)
        .map(it -> unzipped(vault.openFile(it, column, id)));
  }

  /** Sets it going, unless it is under way already; answers whether it was. */
  boolean start(Job job, Layout layout, boolean makes, Job.State state) {
    return jdbc.sql(
                """
                update register_import
                   set state = :state, layout = :layout, makes = :makes, total = 0, done = 0,
                       failure = null, claimed_until = null
                 where subdistrict = :subdistrict and id = :id and bytes is not null
                   and state not in ('CHECKING', 'IMPORTING', 'DONE')
                """)
            .params(key(job))
            .param("state", state.name())
            .param("layout", json.writeValueAsString(layout))
            .param("makes", makes)
            .update()
        == 1;
  }

  /** The oldest that waits or was left by a program that stopped; nobody else gets it meanwhile. */
  Optional<Job> claim(Instant now, Duration lease) {
    return jdbc.sql(
            """
            update register_import set claimed_until = :until
             where (subdistrict, id) in (
                   select subdistrict, id from register_import
                    where state in ('CHECKING', 'IMPORTING')
                      and (claimed_until is null or claimed_until < :now)
                    order by at limit 1 for update skip locked)
            returning
            """
                + COLUMNS)
        .param("now", utc(now))
        .param("until", utc(now.plus(lease)))
        .query(this::job)
        .optional();
  }

  void progress(Job job, int done, int total, Instant claimedUntil) {
    jdbc.sql(
            """
            update register_import set done = :done, total = :total, claimed_until = :until
             where subdistrict = :subdistrict and id = :id
            """)
        .params(key(job))
        .param("done", done)
        .param("total", total)
        .param("until", utc(claimedUntil))
        .update();
  }

  void checked(Job job, ImportResult result) {
    finish(job, Job.State.CHECKED, result, List.of());
  }

  /** The file is deleted here: it is kept for the job only. */
  void done(Job job, ImportResult result, List<RestRow> rest) {
    finish(job, Job.State.DONE, result, rest);
    jdbc.sql(
            "update register_import set bytes = null where subdistrict = :subdistrict and id = :id")
        .params(key(job))
        .update();
  }

  private void finish(Job job, Job.State state, ImportResult it, List<RestRow> rest) {
    jdbc.sql(
            """
            update register_import
               set state = :state, added = :added, changed = :changed, same = :same,
                   rejected = :rejected, result = :result, rest = :rest, claimed_until = null,
                   done = total
             where subdistrict = :subdistrict and id = :id
            """)
        .params(key(job))
        .param("state", state.name())
        .param("added", it.added())
        .param("changed", it.changed())
        .param("same", it.same())
        .param("rejected", it.rejected())
        .param("result", sealed(json.writeValueAsBytes(it), "result", job.id()))
        .param(
            "rest", rest.isEmpty() ? null : sealed(json.writeValueAsBytes(rest), "rest", job.id()))
        .update();
  }

  void failed(Job job, String failure) {
    jdbc.sql(
            """
            update register_import set state = 'FAILED', failure = :failure, claimed_until = null
             where subdistrict = :subdistrict and id = :id
            """)
        .params(key(job))
        .param("failure", failure)
        .update();
  }

  void forget(Job job) {
    jdbc.sql("delete from register_import where subdistrict = :subdistrict and id = :id")
        .params(key(job))
        .update();
  }

  /** Files nobody went on with, and rests nobody fetched, do not lie about. */
  void tidy(Instant filesBefore, Instant restsBefore) {
    jdbc.sql("update register_import set bytes = null where bytes is not null and at < :before")
        .param("before", utc(filesBefore))
        .update();
    jdbc.sql(
            """
            update register_import set rest = null, result = null
             where (rest is not null or result is not null) and at < :before
            """)
        .param("before", utc(restsBefore))
        .update();
  }

  Map<String, Column> remembered(PlaceCode place, Subject subject) {
    var remembered = new HashMap<String, Column>();
    jdbc.sql(
            """
            select label, meaning from register_import_column
             where subdistrict = :subdistrict and place = :place and subject = :subject
            """)
        .param("subdistrict", place.at(org.linli.base.Level.SUBDISTRICT).value())
        .param("place", place.value())
        .param("subject", subject.name())
        .query(row -> {
          remembered.put(row.getString("label"), Column.valueOf(row.getString("meaning")));
        });
    return remembered;
  }

  void remember(PlaceCode place, Subject subject, String label, Column meaning) {
    jdbc.sql(
            """
            insert into register_import_column (subdistrict, place, subject, label, meaning)
            values (:subdistrict, :place, :subject, :label, :meaning)
            on conflict (subdistrict, place, subject, label)
            do update set meaning = excluded.meaning
            """)
        .param("subdistrict", place.at(org.linli.base.Level.SUBDISTRICT).value())
        .param("place", place.value())
        .param("subject", subject.name())
        .param("label", label)
        .param("meaning", meaning.name())
        .update();
  }

  private Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        new PlaceCode(row.getLong("place")),
        row.getObject("account", UUID.class),
        row.getObject("post", UUID.class),
        row.getString("user_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("file"),
        Job.State.valueOf(row.getString("state")),
        json.readValue(row.getString("layout"), Layout.class),
        row.getBoolean("makes"),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("same"),
        row.getInt("rejected"),
        row.getString("failure"),
        row.getBoolean("has_rest"));
  }

  private static Map<String, Object> key(Job job) {
    return Map.of("subdistrict", job.subdistrict(), "id", job.id());
  }

  private byte[] sealed(byte[] bytes, String column, UUID id) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return vault.sealFile(zipped.toByteArray(), column, id);
  }

  private static byte[] unzipped(byte[] zipped) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
