package org.linli.places.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that brings merged rows into the tree, and keeps what was left out. */
@Repository
class PlaceImportStore {

  private static final String DIFFERS =
      """
      (p.name <> m.name or p.kind is distinct from m.kind
       or m.pinyin is not null and p.pinyin is distinct from m.pinyin
       or m.households is not null and p.households is distinct from m.households)
      """;

  private final JdbcClient jdbc;

  PlaceImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One import at a time; readers go on. */
  void lockTree() {
    jdbc.sql("lock table place in share row exclusive mode").update();
  }

  ImportReport.Counts compare() {
    return jdbc.sql(
            """
            select count(*) filter (where p.code is null) as added,
                   count(*) filter (where p.code is not null and %1$s) as changed,
                   count(*) filter (where p.code is not null and not %1$s) as unchanged
              from merged m left join place p on p.code = m.code
            """
                .formatted(DIFFERS))
        .query((row, _) ->
            new ImportReport.Counts(
                row.getLong("added"), row.getLong("changed"), row.getLong("unchanged")))
        .single();
  }

  void write(ImportReport.Counts counts, String source, Instant now) {
    if (counts.changed() > 0) change(source, now);
    if (counts.added() > 0) add(source, now);
    jdbc.sql("analyze place").update();
  }

  private void change(String source, Instant now) {
    jdbc.sql(
            """
            update place p
               set name = m.name, kind = m.kind, pinyin = coalesce(m.pinyin, p.pinyin),
                   households = coalesce(m.households, p.households),
                   source = :source, changed_at = :now
              from merged m
             where m.code = p.code and %s
            """
                .formatted(DIFFERS))
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void add(String source, Instant now) {
    jdbc.sql(
            """
            insert into place
              (code, level, code_from, name, pinyin, kind, households, source, changed_at)
            select m.code, m.level, m.code_from, m.name, m.pinyin, m.kind, m.households,
                   :source, :now
              from merged m
             where not exists (select from place p where p.code = m.code)
             order by m.code_from, m.level
            """)
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Provinces and cities that only the codes of others tell of. */
  List<PlaceCode> missingAncestors() {
    return jdbc.sql(
            """
            select code from (
                select distinct code_from / 10000000000000 as code from merged
                union
                select distinct code_from / 100000000000 from merged where level > 4) told
             where not exists (select from place p where p.code = told.code)
               and not exists (select from merged m where m.code = told.code)
             order by code
            """)
        .query((row, _) -> new PlaceCode(row.getLong("code")))
        .list();
  }

  void addAncestor(PlaceCode code, String name, String source, Instant now) {
    jdbc.sql(
            """
            insert into place (code, level, code_from, name, pinyin, source, changed_at)
            values (:code, :level, :from, :name, :pinyin, :source, :now)
            """)
        .param("code", code.value())
        .param("level", code.level().digits())
        .param("from", code.first(Level.GRID))
        .param("name", name)
        .param("pinyin", Spelling.of(name, code.level()))
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The narrowest place that holds everything merged. */
  PlaceCode extent() {
    return jdbc.sql(
            """
            select min(code_from) as lowest, max(code_from) as highest, max(level) as level
              from merged
            """)
        .query(
            (row, _) -> common(row.getLong("lowest"), row.getLong("highest"), row.getInt("level")))
        .single();
  }

  private static PlaceCode common(long lowest, long highest, int narrowest) {
    if (lowest == 0) return PlaceCode.COUNTRY;
    var first = new PlaceCode(lowest);
    var common = PlaceCode.COUNTRY;
    for (var level : Level.values()) {
      var wider = first.at(level);
      if (level.digits() <= narrowest && wider.contains(new PlaceCode(highest))) common = wider;
    }
    return common;
  }

  void keep(ImportReport report, PlaceCode place, Instant now, byte @Nullable [] rest) {
    jdbc.sql(
            """
            insert into place_import
              (id, at, place, files, added, changed, unchanged, rejected, rest)
            values (:id, :at, :place, :files, :added, :changed, :unchanged, :rejected, :rest)
            """)
        .param("id", report.id())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("place", place.value())
        .param(
            "files",
            String.join(", ", report.files().stream().map(ImportReport.FileRead::name).toList()))
        .param("added", report.counts().added())
        .param("changed", report.counts().changed())
        .param("unchanged", report.counts().unchanged())
        .param("rejected", report.rejected())
        .param("rest", rest)
        .update();
  }

  void forgetBefore(Instant time) {
    jdbc.sql("delete from place_import where at < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  record Rest(PlaceCode place, byte[] zipped) {}

  Optional<Rest> rest(UUID id) {
    return jdbc.sql("select place, rest from place_import where id = :id and rest is not null")
        .param("id", id)
        .query((row, _) -> new Rest(new PlaceCode(row.getLong("place")), row.getBytes("rest")))
        .optional();
  }
}
