package org.linli.places.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.linli.places.Place;
import org.linli.places.Source;
import org.linli.places.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of an import in a temporary table of its transaction, where a whole nation's fit, and
 * what is wrong with them among each other.
 */
@Repository
class StagedRowsStore {

  /** Between the facts of a fault; no cell can hold it. */
  private static final String BETWEEN = "\u001F";

  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate connection;

  StagedRowsStore(JdbcClient jdbc, JdbcTemplate connection) {
    this.jdbc = jdbc;
    this.connection = connection;
  }

  /** Reads all files into the table; answers the number of rows of each. */
  List<ImportReport.FileRead> fill(List<Source> files, PlaceCode within) {
    create();
    var read = new ArrayList<ImportReport.FileRead>();
    connection.execute(
        CopyRows.of(
            """
            copy staged (file, row, code, level, code_from, name, short_name, pinyin, spelling, kind,
                         households, naming, why, place_of_fault, value, facts, cells) from stdin
            """,
            copy -> {
              for (var file : files) {
                var number = read.size();
                var rows = DivisionFile.read(file, within, row -> add(copy, number, row));
                read.add(new ImportReport.FileRead(file.name(), rows));
              }
            }));
    connection.execute("analyze staged");
    return read;
  }

  private void create() {
    connection.execute("set local work_mem = '64MB'");
    connection.execute("drop table if exists pg_temp.staged, pg_temp.merged");
    connection.execute(
        """
        create temporary table staged (
            file int, row int, code bigint, level int, code_from bigint, name text,
            short_name text, pinyin text, spelling text, kind text, households int, naming boolean,
            why text, place_of_fault text, value text, facts text, cells text
        ) on commit drop
        """);
  }

  private static void add(CopyRows copy, int file, Row row) throws SQLException {
    var code = row.code();
    var fault = row.fault();
    copy.add(
        file,
        row.number(),
        code == null ? null : code.value(),
        code == null ? null : code.level().digits(),
        code == null ? null : code.first(Level.GRID),
        row.name(),
        row.shortName(),
        row.pinyin(),
        code == null || !row.naming() ? null : Spelling.of(row.name(), code.level()),
        code == null ? null : Place.Kind.of(code),
        row.households(),
        row.naming(),
        fault == null ? null : fault.why().name(),
        fault == null ? null : fault.where(),
        fault == null ? null : fault.value(),
        fault == null
            ? null
            : String.join(BETWEEN, fault.facts().stream().map(String::valueOf).toList()),
        row.cells());
  }

  /**
   * One row a place in {@code merged}, with what disagrees or hangs in the air marked and left out.
   */
  void merge() {
    connection.execute(
        """
        create temporary table merged on commit drop as
        select code, level, code_from, kind,
               min(name collate "C") collate "default" as name,
               max(name collate "C") collate "default" as other_name,
               max(pinyin collate "C") collate "default" as pinyin,
               min(spelling collate "C") collate "default" as spelling,
               max(households) as households
          from staged where naming and why is null group by code, level, code_from, kind
        """);
    connection.execute("analyze merged");
    connection.execute(
        """
        update staged s
           set why = 'TWO_NAMES', place_of_fault = 'name', value = s.name,
               facts = m.name || ' / ' || m.other_name
          from merged m
         where m.code = s.code and m.name <> m.other_name and s.naming and s.why is null
        """);
    connection.execute("delete from merged where name <> other_name");
    leaveOutEnded();
    leaveOutOrphans(Level.SUBDISTRICT);
    leaveOutOrphans(Level.COMMUNITY);
    spell();
  }

  /** A place that has ended in a reorganisation does not come back by an older file. */
  private void leaveOutEnded() {
    connection.execute(
        """
        update staged s
           set why = 'ENDED', place_of_fault = 'code', value = s.code::text, facts = p.until::text
          from place p
         where p.code = s.code and p.until is not null and s.naming and s.why is null
        """);
    connection.execute(
        """
        delete from merged m using place p where p.code = m.code and p.until is not null
        """);
  }

  private void leaveOutOrphans(Level level) {
    jdbc.sql(
            """
            update staged s
               set why = 'ORPHAN', place_of_fault = 'code', value = s.code::text,
                   facts = (s.code / 1000)::text
             where s.naming and s.why is null and s.level = :level
               and not exists (select from merged m where m.code = s.code / 1000)
               and not exists (select from place p
                               where p.code = s.code / 1000 and p.until is null)
            """)
        .param("level", level.digits())
        .update();
    jdbc.sql(
            """
            delete from merged m using staged s
             where s.why = 'ORPHAN' and s.level = :level and m.code = s.code
            """)
        .param("level", level.digits())
        .update();
  }

  /**
   * Dictionaries come from other editions, where a code may name another place. So a spelling is
   * taken where the code and the beginning of the name agree, or the whole name within one parent.
   */
  private void spell() {
    connection.execute(
        """
        insert into merged (code, level, code_from, kind, name, other_name)
        select distinct on (p.code) p.code, p.level, p.code_from, p.kind, p.name, p.name
          from place p
          join staged s on not s.naming and s.why is null and s.level = p.level
           and s.code / 1000 = p.code / 1000
           and (s.name = p.name or s.code = p.code and starts_with(p.name, s.short_name))
         where not exists (select from merged m where m.code = p.code)
        """);
    connection.execute(
        """
        update merged m set pinyin = spelt.pinyin
          from (select distinct on (m.code) m.code, s.pinyin
                  from merged m
                  join staged s on not s.naming and s.why is null and s.level = m.level
                   and s.code / 1000 = m.code / 1000
                   and (s.name = m.name or s.code = m.code and starts_with(m.name, s.short_name))
                 order by m.code, s.name = m.name desc, s.file, s.row) spelt
         where spelt.code = m.code and m.pinyin is null
        """);
    // Where neither the file nor a dictionary tells, nor told before: as the characters are read.
    connection.execute(
        """
        update merged m set pinyin = m.spelling
         where m.pinyin is null and m.spelling is not null
           and not exists (select from place p
                           where p.code = m.code and p.name = m.name and p.pinyin is not null)
        """);
  }

  long countRejected() {
    return jdbc.sql("select count(*) from staged where why is not null").query(Long.class).single();
  }

  List<ImportReport.Rejected> firstRejected(List<Source> files, int most) {
    return jdbc.sql("select * from staged where why is not null order by file, row limit :most")
        .param("most", most)
        .query((row, _) ->
            new ImportReport.Rejected(
                files.get(row.getInt("file")).name(), row.getInt("row"), fault(row)))
        .list();
  }

  /** Every rejected row as a line of the file of the rest, with its fault. */
  void eachRejected(BiConsumer<String, Fault> take) {
    jdbc.sql("select * from staged where why is not null order by file, row")
        .withFetchSize(AT_ONCE)
        .query(row -> {
          take.accept(cells(row), fault(row));
        });
  }

  private static String cells(ResultSet row) throws SQLException {
    var cells = row.getString("cells");
    if (cells != null) return cells;
    return RestFile.row(
        new PlaceCode(row.getLong("code")),
        row.getString("name"),
        orEmpty(row.getString("pinyin")),
        orEmpty(row.getString("households")));
  }

  private static Fault fault(ResultSet row) throws SQLException {
    return new Fault(
        row.getString("place_of_fault"),
        row.getString("value"),
        RowFault.valueOf(row.getString("why")),
        List.of((Object[]) row.getString("facts").split(BETWEEN)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
