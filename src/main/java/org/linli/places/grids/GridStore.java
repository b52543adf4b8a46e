package org.linli.places.grids;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that brings grids into the tree. */
@Repository
class GridStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate connection;

  GridStore(JdbcClient jdbc, JdbcTemplate connection) {
    this.jdbc = jdbc;
    this.connection = connection;
  }

  /** One change of the tree at a time; readers go on. */
  void lockTree() {
    jdbc.sql("lock table place in share row exclusive mode").update();
  }

  void put(Collection<NewGrid> grids, String source, Instant now) {
    connection.execute("drop table if exists pg_temp.new_grid");
    connection.execute(
        """
        create temporary table new_grid (
            code bigint, name text, households int, synthetic boolean
        ) on commit drop
        """);
    connection.execute(
        CopyRows.of(
            "copy new_grid (code, name, households, synthetic) from stdin",
            copy -> {
              for (var it : grids) copy.add(it.code(), it.name(), it.households(), it.synthetic());
            }));
    jdbc.sql(
            """
            insert into place
              (code, level, code_from, name, households, synthetic, source, changed_at)
            select code, 15, code, name, households, synthetic, :source, :now
              from new_grid order by code
            on conflict (code) do update
               set name = excluded.name, synthetic = excluded.synthetic,
                   source = excluded.source, changed_at = excluded.changed_at
            """)
        .param("source", source)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(Collection<PlaceCode> grids) {
    jdbc.sql("delete from place where level = 15 and code = any(:codes)")
        .param("codes", grids.stream().map(PlaceCode::value).toArray(Long[]::new))
        .update();
  }
}
