package org.linli.cases.whistles;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits of whistles, and which departments a need takes, as the installation has set them. */
@Repository
class WhistleTermStore {

  private final JdbcClient jdbc;

  WhistleTermStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that may be needed, and the departments it takes. */
  record Need(String key, String name, String englishName, List<SourceAgency> agencies) {}

  Limits limits() {
    var limits = new EnumMap<Timing, Limits.Both>(Timing.class);
    jdbc.sql("select timing, ordinary, emergency from whistle_limit")
        .query(row -> {
          limits.put(
              Timing.valueOf(row.getString("timing")),
              new Limits.Both(
                  Limit.of(row.getString("ordinary")), Limit.of(row.getString("emergency"))));
        });
    return new Limits(limits);
  }

  void setLimit(Timing timing, Limit ordinary, Limit emergency) {
    jdbc.sql(
            """
            update whistle_limit set ordinary = :ordinary, emergency = :emergency
            where timing = :timing
            """)
        .param("ordinary", ordinary.toString())
        .param("emergency", emergency.toString())
        .param("timing", timing.name())
        .update();
  }

  int nextNeed() {
    return jdbc.sql("select coalesce(max(number), 0) + 1 from whistle_need")
        .query(Integer.class)
        .single();
  }

  /** A new one comes last. */
  void putNeed(Need it) {
    jdbc.sql(
            """
            insert into whistle_need (key, number, name, english_name, agencies)
            select :key, coalesce(max(number), 0) + 1, :name, :english, :agencies from whistle_need
            on conflict (key) do update set
              name = excluded.name, english_name = excluded.english_name,
              agencies = excluded.agencies
            """)
        .param("key", it.key())
        .param("name", it.name())
        .param("english", it.englishName())
        .param("agencies", it.agencies().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .update();
  }

  void dropNeed(String key) {
    jdbc.sql("delete from whistle_need where key = :key").param("key", key).update();
  }

  List<Need> needs() {
    return jdbc.sql("select key, name, english_name, agencies from whistle_need order by number")
        .query((row, _) ->
            new Need(
                row.getString("key"),
                row.getString("name"),
                row.getString("english_name"),
                Arrays.stream(row.getString("agencies").split(" "))
                    .map(SourceAgency::valueOf)
                    .toList()))
        .list();
  }
}
