package org.linli.cases.whistles;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
