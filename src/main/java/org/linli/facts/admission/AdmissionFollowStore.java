package org.linli.facts.admission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL by which forms that are out follow places and posts: one statement a table. */
@Repository
class AdmissionFollowStore {

  private static final String RETURN =
      """
      id, issue, reason, state, version, post, ruler, acting, due, lapses, raised_at, changed_at,
      closed_at
      """;

  private static final String STEP =
      "form_return, number, at, step, state, account, user_name, post, basis, words";

  private final JdbcClient jdbc;

  AdmissionFollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void holdStill() {
    jdbc.sql("lock table form_issue, form_return in share row exclusive mode").update();
  }

  Map<PlaceCode, Long> openIssues(Collection<PlaceCode> places) {
    return open("form_issue", places);
  }

  Map<PlaceCode, Long> openReturns(Collection<PlaceCode> places) {
    return open("form_return", places);
  }

  private Map<PlaceCode, Long> open(String table, Collection<PlaceCode> places) {
    return jdbc
        .sql(
            """
            select place, count(*) as open from %s
            where place = any(:places) and closed_at is null group by place
            """
                .formatted(table))
        .param("places", values(places))
        .query((row, _) -> Map.entry(new PlaceCode(row.getLong("place")), row.getLong("open")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Open returns for places that end, the earliest first. */
  List<Return> openReturnsOf(Collection<PlaceCode> ended) {
    return jdbc.sql(
            """
            select * from form_return where place = any(:ended) and closed_at is null
            order by raised_at, id for update
            """)
        .param("ended", values(ended))
        .query(ReturnStore::returned)
        .list();
  }

  void issues(Map<PlaceCode, PlaceCode> heirs) {
    run(
        heirs,
        """
        update form_issue i set place = h.heir, place_first = h.first_grid
        from heirs h where i.place = h.ended
        """);
    run(
        heirs,
        "update form_issue i set post_place = h.heir from heirs h where i.post_place = h.ended");
  }

  /** Those that come under another subdistrict are inserted there, with their logs, and deleted. */
  void returns(Map<PlaceCode, PlaceCode> heirs) {
    run(heirs, "update form_return r set ruler = h.heir from heirs h where r.ruler = h.ended");
    run(
        heirs,
        """
        update form_return r set place = h.heir, place_first = h.first_grid
        from heirs h where r.place = h.ended and r.subdistrict = h.subdistrict
        """);
    run(
        heirs,
        """
        insert into form_return (subdistrict, place, place_first, %1$s)
        select h.subdistrict, h.heir, h.first_grid, %1$s
        from form_return r join heirs h on r.place = h.ended
        where r.subdistrict <> h.subdistrict
        """
            .formatted(RETURN));
    run(
        heirs,
        """
        , gone as (
            delete from form_return_step s using form_return r, heirs h
            where r.place = h.ended and r.subdistrict <> h.subdistrict
              and s.subdistrict = r.subdistrict and s.form_return = r.id
            returning h.subdistrict as next, s.*
        )
        insert into form_return_step (subdistrict, %1$s) select next, %1$s from gone
        """
            .formatted(STEP));
    run(
        heirs,
        "delete from form_return r using heirs h where r.place = h.ended and r.subdistrict <> h.subdistrict");
  }

  /** Of grids that are laid together the figures are added up. */
  void burden(Map<PlaceCode, PlaceCode> heirs) {
    run(
        heirs,
        """
        , gone as (
            delete from form_burden b using heirs h where b.grid = h.ended
            returning h.subdistrict as next, h.heir, b.*
        )
        insert into form_burden
          (subdistrict, issue, grid, cells, known, spared, derived, asked, merged, people,
           seconds, unmeasured)
        select next, issue, heir, sum(cells), sum(known), sum(spared), sum(derived),
               sum(asked), sum(merged), sum(people), sum(seconds), sum(unmeasured)
        from gone group by next, issue, heir
        """);
  }

  /** What posts answer for, their successors do; logs keep who it was. */
  void posts(Map<UUID, UUID> next) {
    if (next.isEmpty()) return;
    for (var column : List.of("form_issue.post", "form_issue.owner", "form_return.post")) {
      var dot = column.indexOf('.');
      jdbc.sql(
              """
              update %1$s t set %2$s = n.next
              from unnest(:was::uuid[], :next::uuid[]) as n (was, next) where t.%2$s = n.was
              """
                  .formatted(column.substring(0, dot), column.substring(dot + 1)))
          .param("was", next.keySet().toArray(UUID[]::new))
          .param("next", next.values().toArray(UUID[]::new))
          .update();
    }
  }

  void agency(UUID post, @Nullable SourceAgency agency) {
    jdbc.sql("update form_issue set office_agency = :agency where post = :post")
        .param("agency", agency == null ? null : agency.name())
        .param("post", post)
        .update();
  }

  /** Runs one statement about {@code heirs}; what it is given goes on after them. */
  private void run(Map<PlaceCode, PlaceCode> heirs, String statement) {
    jdbc.sql(HeirRows.WITH + statement).params(HeirRows.of(heirs)).update();
  }

  private static Long[] values(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toArray(Long[]::new);
  }
}
