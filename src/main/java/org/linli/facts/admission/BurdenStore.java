package org.linli.facts.admission;

import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about what forms cost. */
@Repository
class BurdenStore {

  private static final int BATCH = 1000;

  private static final String SUMS =
      """
      count(distinct b.issue) as issues, coalesce(sum(b.cells), 0) as cells,
      coalesce(sum(b.known), 0) as known, coalesce(sum(b.spared), 0) as spared,
      coalesce(sum(b.derived), 0) as derived, coalesce(sum(b.asked), 0) as asked,
      coalesce(sum(b.merged), 0) as merged, coalesce(sum(b.people), 0) as people,
      coalesce(sum(b.seconds), 0) as seconds, coalesce(sum(b.unmeasured), 0) as unmeasured
      """;

  private static final String WITHIN =
      """
       from form_burden b join form_issue i on i.id = b.issue
      where b.subdistrict >= :subdistrictFrom and b.subdistrict < :subdistrictTo
        and b.grid >= :gridFrom and b.grid < :gridTo
        and i.issued_at >= :since and i.issued_at < :before
      """;

  /** Which part of the figures: a place and a while. */
  record Cut(PlaceCode place, Instant since, Instant before) {}

  /** What some forms cost together. */
  record Sum(int issues, Burden burden) {
    static final Sum NONE = new Sum(0, Burden.NONE);
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  BurdenStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A grid's part of a form's cost. */
  record OfGrid(PlaceCode grid, Burden cost) {}

  /** Adds to what the grids have already. */
  void add(UUID issue, List<OfGrid> parts) {
    template.batchUpdate(
        """
        insert into form_burden
          (subdistrict, issue, grid, cells, known, spared, derived, asked, merged, people, seconds,
           unmeasured)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (subdistrict, issue, grid) do update
        set cells = form_burden.cells + excluded.cells, known = form_burden.known + excluded.known,
            spared = form_burden.spared + excluded.spared,
            derived = form_burden.derived + excluded.derived,
            asked = form_burden.asked + excluded.asked,
            merged = form_burden.merged + excluded.merged,
            people = form_burden.people + excluded.people,
            seconds = form_burden.seconds + excluded.seconds,
            unmeasured = form_burden.unmeasured + excluded.unmeasured
        """,
        parts,
        BATCH,
        (statement, it) -> {
          statement.setLong(1, it.grid().at(Level.SUBDISTRICT).value());
          statement.setObject(2, issue);
          statement.setLong(3, it.grid().value());
          var cost = it.cost();
          var counts =
              new long[] {
                cost.cells(),
                cost.known(),
                cost.spared(),
                cost.derived(),
                cost.asked(),
                cost.merged(),
                cost.people(),
                cost.seconds(),
                cost.unmeasured()
              };
          for (var i = 0; i < counts.length; i++) statement.setLong(4 + i, counts[i]);
        });
  }

  Sum total(Cut cut) {
    return jdbc.sql("select " + SUMS + WITHIN).params(params(cut)).query(BurdenStore::sum).single();
  }

  Map<SourceAgency, Sum> byAgency(Cut cut) {
    return grouped(
        "select i.agency as key, " + SUMS + WITHIN + " group by i.agency",
        params(cut),
        SourceAgency::valueOf,
        BurdenStore::sum);
  }

  /** Of the places right below; none below a grid. */
  Map<PlaceCode, Sum> byPlace(Cut cut) {
    var params = params(cut);
    params.put("divisor", cut.place().level().below().gridsPerCode());
    return grouped(
        "select (b.grid / :divisor)::text as key, " + SUMS + WITHIN + " group by 1",
        params,
        PlaceCode::of,
        BurdenStore::sum);
  }

  Map<UUID, Burden> ofIssues(Collection<UUID> issues) {
    if (issues.isEmpty()) return Map.of();
    return grouped(
        "select b.issue::text as key, "
            + SUMS
            + " from form_burden b where b.issue in (:issues) group by b.issue",
        Map.of("issues", issues),
        UUID::fromString,
        (row, number) -> sum(row, number).burden());
  }

  private static final String RETURNED =
      """
       from form_return r join form_issue i on i.id = r.issue
      where r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
        and r.place_first >= :gridFrom and r.place_first < :gridTo and r.place >= :least
        and i.issued_at >= :since and i.issued_at < :before
      """;

  Map<SourceAgency, Integer> returnedByAgency(Cut cut) {
    var params = params(cut);
    params.put("least", cut.place().value());
    return grouped(
        "select i.agency as key, count(*) as returned" + RETURNED + " group by i.agency",
        params,
        SourceAgency::valueOf,
        (row, _) -> row.getInt("returned"));
  }

  /** Of the places right below; a return for the whole place is none of theirs. */
  Map<PlaceCode, Integer> returnedByPlace(Cut cut) {
    var below = cut.place().level().below();
    var params = params(cut);
    params.put("least", below.lowestCode());
    params.put("divisor", below.gridsPerCode());
    return grouped(
        "select (r.place_first / :divisor)::text as key, count(*) as returned"
            + RETURNED
            + " group by 1",
        params,
        PlaceCode::of,
        (row, _) -> row.getInt("returned"));
  }

  private <K, V> Map<K, V> grouped(
      String sql,
      Map<String, ? extends @Nullable Object> params,
      Function<String, K> key,
      org.springframework.jdbc.core.RowMapper<V> mapper) {
    return jdbc
        .sql(sql)
        .params(params)
        .query(
            (row, number) -> Map.entry(key.apply(row.getString("key")), mapper.mapRow(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, @Nullable Object> params(Cut cut) {
    var params = new HashMap<String, @Nullable Object>(cut.place().subtree().parameters());
    params.put("since", utc(cut.since()));
    params.put("before", utc(cut.before()));
    return params;
  }

  private static Sum sum(ResultSet row, int number) throws SQLException {
    return new Sum(
        row.getInt("issues"),
        new Burden(
            row.getLong("cells"),
            row.getLong("known"),
            row.getLong("spared"),
            row.getLong("derived"),
            row.getLong("asked"),
            row.getLong("merged"),
            row.getLong("people"),
            row.getLong("seconds"),
            row.getLong("unmeasured")));
  }
}
