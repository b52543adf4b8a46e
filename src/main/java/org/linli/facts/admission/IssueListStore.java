package org.linli.facts.admission;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every SQL statement that lists forms that were let out: over a place, by an office, in a while.
 */
@Repository
class IssueListStore {

  static final String TOUCHES =
      " (place in (:around) or (place_first >= :from and place_first < :to and place >= :least)) ";

  /** Those that an office answers for: its post's, and those of its department's at its place. */
  static final String OF_OFFICE =
      " (post = :post or (office_agency = :officeAgency and post_place = :officePlace)) ";

  private final JdbcClient jdbc;

  IssueListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those over a place, around or within it; the newest first. */
  Page<Issued> over(PlaceCode place, boolean openOnly, Page.Ask ask) {
    return page(
        touching(place),
        " from form_issue where" + TOUCHES + (openOnly ? "and closed_at is null" : ""),
        ask);
  }

  /** Those an office has let out, the newest first. */
  Page<Issued> by(Office office, boolean openOnly, Page.Ask ask) {
    return page(
        of(office),
        " from form_issue where" + OF_OFFICE + (openOnly ? " and closed_at is null" : ""),
        ask);
  }

  /** Those over a place that were let out in a while, of an agency or of all. */
  Page<Issued> between(
      PlaceCode place, @Nullable SourceAgency agency, Instant from, Instant to, Page.Ask ask) {
    var filter = touching(place);
    filter.put("agency", agency == null ? null : agency.name());
    filter.put("since", utc(from));
    filter.put("before", utc(to));
    return page(
        filter,
        " from form_issue where"
            + TOUCHES
            + " and issued_at >= :since and issued_at < :before"
            + " and (:agency::text is null or agency = :agency)",
        ask);
  }

  private Page<Issued> page(
      Map<String, ? extends @Nullable Object> filter, String where, Page.Ask ask) {
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var items =
        jdbc.sql("select *" + where + " order by issued_at desc, id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(IssueRow::of)
            .list();
    return ask.of(total, items);
  }

  static Map<String, @Nullable Object> touching(PlaceCode place) {
    var around = new ArrayList<>(place.ancestors());
    around.add(place);
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("around", around.stream().map(PlaceCode::value).toList());
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    return filter;
  }

  static Map<String, @Nullable Object> of(Office office) {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("post", office.post());
    filter.put("officeAgency", office.agency() == null ? null : office.agency().name());
    filter.put("officePlace", office.place().value());
    return filter;
  }

  Map<UUID, Issued> find(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return jdbc
        .sql("select * from form_issue where id in (:ids)")
        .param("ids", ids)
        .query(IssueRow::of)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.issue().id(), it -> it));
  }
}
