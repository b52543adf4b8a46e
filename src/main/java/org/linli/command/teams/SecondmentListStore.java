package org.linli.command.teams;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.teams.SecondmentStore.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that lists secondments, by where they go or where they come from. */
@Repository
class SecondmentListStore {

  private static final String WITHIN =
      " from secondment where place_first >= :first and place_first < :beyond and place >= :least";

  private final JdbcClient jdbc;
  private final SecondmentStore rows;

  SecondmentListStore(JdbcClient jdbc, SecondmentStore rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  Page<Kept> at(PlaceCode place, Secondments.Which which, Page.Ask ask) {
    var those =
        switch (which) {
          case COMING -> " and over_at is null and state in ('NOMINATED', 'DISPATCHED')";
          case HERE -> " and over_at is null and state in ('CHECKED_IN', 'ASSIGNED', 'ACTIVE')";
          case OVER -> " and over_at is not null";
          case OURS -> throw new IllegalArgumentException("Not by place");
        };
    return page(WITHIN + those, range(place), ask);
  }

  /** Those taken from a place, all or those of a department there. */
  Page<Kept> from(PlaceCode home, @Nullable SourceAgency agency, Page.Ask ask) {
    if (agency == null) {
      return page(
          """
           from secondment where home_first >= :first and home_first < :beyond
             and home_place >= :least and not (place = home_place)
          """,
          range(home),
          ask);
    }
    return page(
        " from secondment where home_first = :first and home_place = :least and home_agency = :agency",
        Map.of("first", home.first(Level.GRID), "least", home.value(), "agency", agency.name()),
        ask);
  }

  private Page<Kept> page(String those, Map<String, ?> params, Page.Ask ask) {
    var total = jdbc.sql("select count(*)" + those).params(params).query(Long.class).single();
    var items =
        jdbc.sql(
                "select *"
                    + those
                    + " order by nominated_at desc, id desc limit :size offset :offset")
            .params(params)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(rows::kept)
            .list();
    return ask.of(total, items);
  }

  /** Whoever waits for a station, the longest first: there, on the way, or at the subdistrict. */
  List<Kept> free(PlaceCode place, int most) {
    return jdbc.sql(
            "select *"
                + WITHIN
                + " and over_at is null and station is null and (state = 'CHECKED_IN' or proposed is null)"
                + " order by state <> 'CHECKED_IN', nominated_at, id limit :most")
        .params(range(place))
        .param("most", most)
        .query(rows::kept)
        .list();
  }

  /** Whoever stands at one of these stations, by its number. */
  Map<Long, List<Kept>> atStations(Collection<Long> stations) {
    return jdbc
        .sql("select * from secondment where station = any(:stations) order by checked_in_at, id")
        .param("stations", stations.toArray(Long[]::new))
        .query(rows::kept)
        .list()
        .stream()
        .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.it().station())));
  }

  private static Map<String, Object> range(PlaceCode place) {
    return Map.of(
        "first", place.first(Level.GRID),
        "beyond", place.beyond(Level.GRID),
        "least", place.value());
  }
}
