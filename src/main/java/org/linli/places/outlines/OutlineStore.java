package org.linli.places.outlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.CopyRows;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about outlines. */
@Repository
class OutlineStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate connection;

  OutlineStore(JdbcClient jdbc, JdbcTemplate connection) {
    this.jdbc = jdbc;
    this.connection = connection;
  }

  List<Outline> find(Collection<PlaceCode> codes) {
    return jdbc.sql("select * from place_outline where code = any(:codes) order by code")
        .param("codes", codes.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query(OutlineStore::outline)
        .list();
  }

  /** The outlines of a level within a place that goes on, by code. */
  List<Outline> within(PlaceCode place, Level level) {
    return jdbc.sql(
            """
            select o.* from place_outline o join place p on p.code = o.code
             where p.until is null and p.level = :digits and p.code >= :from and p.code < :to
             order by o.code
            """)
        .param("digits", level.digits())
        .param("from", place.first(level))
        .param("to", place.beyond(level))
        .query(OutlineStore::outline)
        .list();
  }

  /** The same as it was on a day. */
  List<Outline> within(PlaceCode place, Level level, LocalDate day) {
    return jdbc.sql(
            """
            select p.code, coalesce(b.wkb, o.wkb) as wkb,
                   coalesce(b.synthetic, o.synthetic) as synthetic,
                   coalesce(b.label_longitude, o.label_longitude) as label_longitude,
                   coalesce(b.label_latitude, o.label_latitude) as label_latitude
              from place p join place_outline o on o.code = p.code
              left join place_outline_before b on b.code = p.code
                   and b.until = (select min(until) from place_outline_before
                                  where code = p.code and until > :day)
             where p.level = :digits and p.code >= :from and p.code < :to
               and (p.since is null or p.since <= :day) and (p.until is null or p.until > :day)
             order by p.code
            """)
        .param("digits", level.digits())
        .param("from", place.first(level))
        .param("to", place.beyond(level))
        .param("day", day)
        .query(OutlineStore::outline)
        .list();
  }

  /** Keeps how places lay until before a day; a later word about the same day changes nothing. */
  void keep(Collection<PlaceCode> codes, LocalDate until) {
    jdbc.sql(
            """
            insert into place_outline_before
              (code, until, wkb, synthetic, source, label_longitude, label_latitude, changed_at)
            select code, :until, wkb, synthetic, source, label_longitude, label_latitude, changed_at
              from place_outline where code = any(:codes)
            on conflict (code, until) do nothing
            """)
        .param("until", until)
        .param("codes", codes.stream().map(PlaceCode::value).toArray(Long[]::new))
        .update();
  }

  /** Changes whenever an outline or a name of that level within the place does. */
  String fingerprint(PlaceCode place, Level level) {
    return jdbc.sql(
            """
            select concat_ws('-', count(o.code), extract(epoch from max(o.changed_at)),
                             extract(epoch from max(p.changed_at)))
              from place p left join place_outline o on o.code = p.code
             where p.level = :level and p.code >= :from and p.code < :to
            """)
        .param("level", level.digits())
        .param("from", place.first(level))
        .param("to", place.beyond(level))
        .query(String.class)
        .single();
  }

  void put(Collection<Outline> outlines, String source, Instant now) {
    connection.execute("drop table if exists pg_temp.drawn");
    connection.execute(
        "create temporary table drawn (like place_outline including defaults) on commit drop");
    var writer = new WKBWriter();
    var at = now.atOffset(ZoneOffset.UTC);
    connection.execute(
        CopyRows.of(
            """
            copy drawn (code, wkb, synthetic, source, label_longitude, label_latitude, changed_at)
            from stdin
            """,
            copy -> {
              for (var it : outlines) {
                var wkb = writer.write(it.area());
                copy.add(it.code(), wkb, it.synthetic(), source, it.label().x, it.label().y, at);
              }
            }));
    connection.execute(
        """
        insert into place_outline
          (code, wkb, synthetic, source, label_longitude, label_latitude, changed_at)
        select code, wkb, synthetic, source, label_longitude, label_latitude, changed_at
          from drawn order by code
        on conflict (code) do update
           set wkb = excluded.wkb, synthetic = excluded.synthetic, source = excluded.source,
               label_longitude = excluded.label_longitude,
               label_latitude = excluded.label_latitude, changed_at = excluded.changed_at
        """);
  }

  void remove(Collection<PlaceCode> codes) {
    jdbc.sql("delete from place_outline where code = any(:codes)")
        .param("codes", codes.stream().map(PlaceCode::value).toArray(Long[]::new))
        .update();
  }

  private static Outline outline(ResultSet row, int number) throws SQLException {
    try {
      return new Outline(
          new PlaceCode(row.getLong("code")),
          new WKBReader(Polygons.FACTORY).read(row.getBytes("wkb")),
          row.getBoolean("synthetic"),
          new Coordinate(row.getDouble("label_longitude"), row.getDouble("label_latitude")));
    } catch (ParseException broken) {
      throw new IllegalStateException("Outline of " + row.getLong("code"), broken);
    }
  }
}
