package org.linli.places.zones;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about zones. */
@Repository
class ZoneStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ZoneStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The zones that reach into a place, by key, with their subdistricts that go on there. */
  List<Zone> within(PlaceCode place) {
    var names = new LinkedHashMap<String, String>();
    var places = new TreeMap<String, List<PlaceCode>>();
    jdbc.sql(
            """
            select z.key, z.name, m.place from zone z
            join zone_place m on m.zone = z.key
            join place p on p.code = m.place and p.until is null
            where m.place >= :from and m.place < :to order by z.key, m.place
            """)
        .param("from", place.first(Level.SUBDISTRICT))
        .param("to", place.beyond(Level.SUBDISTRICT))
        .query(row -> {
          names.put(row.getString("key"), row.getString("name"));
          places
              .computeIfAbsent(row.getString("key"), _ -> new ArrayList<>())
              .add(new PlaceCode(row.getLong("place")));
        });
    return names.entrySet().stream()
        .map(
            it -> new Zone(it.getKey(), it.getValue(), places.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  /** To which zone each subdistrict belongs or belonged, ended ones too. */
  Map<PlaceCode, String> everIn(PlaceCode place) {
    var zones = new TreeMap<PlaceCode, String>();
    jdbc.sql("select place, zone from zone_place where place >= :from and place < :to")
        .param("from", place.first(Level.SUBDISTRICT))
        .param("to", place.beyond(Level.SUBDISTRICT))
        .query(row -> {
          zones.put(new PlaceCode(row.getLong("place")), row.getString("zone"));
        });
    return zones;
  }

  /** Zones with all their subdistricts, in the place of what those zones had before. */
  void put(Collection<Zone> zones, PlaceCode city, String source, Instant now) {
    template.batchUpdate(
        """
        insert into zone (key, name, place, source, changed_at) values (?, ?, ?, ?, ?)
        on conflict (key) do update
           set name = excluded.name, place = excluded.place, source = excluded.source,
               changed_at = excluded.changed_at
        """,
        zones,
        1000,
        (row, it) -> {
          row.setString(1, it.key());
          row.setString(2, it.name());
          row.setLong(3, city.value());
          row.setString(4, source);
          row.setObject(5, now.atOffset(ZoneOffset.UTC));
        });
    jdbc.sql(
            """
            delete from zone_place m using place p
             where m.zone = any(:zones) and p.code = m.place and p.until is null
            """)
        .param("zones", zones.stream().map(Zone::key).toArray(String[]::new))
        .update();
    record Member(PlaceCode place, String zone) {}
    var members =
        zones.stream()
            .flatMap(it -> it.subdistricts().stream().map(place -> new Member(place, it.key())))
            .toList();
    template.batchUpdate(
        """
        insert into zone_place (place, zone) values (?, ?)
        on conflict (place) do update set zone = excluded.zone
        """,
        members,
        1000,
        (row, it) -> {
          row.setLong(1, it.place().value());
          row.setString(2, it.zone());
        });
  }
}
