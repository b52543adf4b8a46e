package org.linli.facts.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.linli.facts.asks.Asks;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to what forms cost the grass roots. The figures are everybody's to see. */
@Service
@Transactional(readOnly = true)
public class Burdens {

  private final BurdenStore store;
  private final IssueListStore issues;
  private final ReturnStore returns;
  private final Asks asks;
  private final Places places;
  private final LegalBases bases;
  private final Clock clock;

  Burdens(
      BurdenStore store,
      IssueListStore issues,
      ReturnStore returns,
      Asks asks,
      Places places,
      LegalBases bases,
      Clock clock) {
    this.store = store;
    this.issues = issues;
    this.returns = returns;
    this.asks = asks;
    this.places = places;
    this.bases = bases;
    this.clock = clock;
  }

  /** What a form would cost, by the medians of what was measured; before it is let out. */
  public Burden estimate(Collection<Burden.OfGrid> parts) {
    var medians = medians(parts);
    return Burden.sum(parts.stream().map(it -> it.cost(medians)).toList());
  }

  /**
   * Keeps what a form costs each grid, in the transaction that lets it out or asks more for it;
   * what a grid has already is added to.
   *
   * @return what was added
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Burden record(UUID issue, Collection<Burden.OfGrid> parts) {
    var medians = medians(parts);
    var costs =
        parts.stream().map(it -> new BurdenStore.OfGrid(it.grid(), it.cost(medians))).toList();
    store.add(issue, costs);
    return Burden.sum(costs.stream().map(BurdenStore.OfGrid::cost).toList());
  }

  private Map<String, Double> medians(Collection<Burden.OfGrid> parts) {
    var items = parts.stream().flatMap(it -> it.asked().keySet().stream()).distinct().toList();
    return items.isEmpty() ? Map.of() : asks.medianSeconds(items);
  }

  /** What forms cost, by their ids; nothing was counted of those left out. */
  public Map<UUID, Burden> of(Collection<UUID> forms) {
    return store.ofIssues(forms);
  }

  /** A row of figures: how many forms, how many were sent back, and what they cost. */
  public record Row<K>(K of, int issues, int returned, Burden burden) {}

  /** Figures of a place and a while, as they were at a moment. */
  public record Figures(
      Place place,
      List<Place> path,
      LocalDate from,
      LocalDate until,
      Instant at,
      Row<PlaceCode> total,
      List<Row<SourceAgency>> agencies,
      List<Row<Place>> places) {}

  /**
   * @param from the first day forms count that were let out on it; null: the first of the year
   * @param until the last; null: today
   * @throws java.util.NoSuchElementException where there is no such place
   */
  public Figures figures(PlaceCode code, @Nullable LocalDate from, @Nullable LocalDate until) {
    var place = places.named(code);
    var now = clock.instant();
    var days = days(from, until, now);
    var cut = cut(code, days);
    var byAgency = store.byAgency(cut);
    var returnedByAgency = store.returnedByAgency(cut);
    var returned = returnedByAgency.values().stream().mapToInt(it -> it).sum();
    var total = store.total(cut);
    return new Figures(
        place,
        places.ancestors(code),
        days.from(),
        days.until(),
        now,
        new Row<>(code, total.issues(), returned, total.burden()),
        byAgency.entrySet().stream()
            .map(it ->
                row(it.getKey(), it.getValue(), returnedByAgency.getOrDefault(it.getKey(), 0)))
            .sorted(MOST_ASKED_FIRST)
            .toList(),
        code.level() == Level.GRID ? List.of() : below(code, cut));
  }

  /** Departments that ask most come first; it is they who are measured, never who answers. */
  private static final Comparator<Row<SourceAgency>> MOST_ASKED_FIRST =
      Comparator.comparingLong((Row<SourceAgency> it) -> it.burden().asked())
          .reversed()
          .thenComparing(Row::of);

  private List<Row<Place>> below(PlaceCode code, BurdenStore.Cut cut) {
    var costs = store.byPlace(cut);
    var returned = store.returnedByPlace(cut);
    return places.children(code).stream()
        .map(it ->
            row(
                it,
                costs.getOrDefault(it.code(), BurdenStore.Sum.NONE),
                returned.getOrDefault(it.code(), 0)))
        .toList();
  }

  private static <K> Row<K> row(K of, BurdenStore.Sum sum, int returned) {
    return new Row<>(of, sum.issues(), returned, sum.burden());
  }

  /** A form behind the figures, with what it cost everywhere it went. */
  public record Behind(
      Issued issued, IssueView.@Nullable Named basis, Burden burden, int returned) {}

  /** The forms behind the figures, the newest first. */
  public Page<Behind> behind(
      PlaceCode code,
      @Nullable SourceAgency agency,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Page.Ask ask) {
    var days = days(from, until, clock.instant());
    var cut = cut(code, days);
    var page = issues.between(code, agency, cut.since(), cut.before(), ask);
    var ids = page.items().stream().map(it -> it.issue().id()).toList();
    var costs = store.ofIssues(ids);
    var tallies = returns.tallies(ids);
    var cited = bases.find(page.items().stream().map(it -> it.terms().basis()).distinct().toList());
    return page.map(it ->
        new Behind(
            it,
            named(cited.get(it.terms().basis())),
            costs.getOrDefault(it.issue().id(), Burden.NONE),
            tallies.getOrDefault(it.issue().id(), ReturnStore.Tally.NONE).raised()));
  }

  private static IssueView.@Nullable Named named(@Nullable LegalBasis basis) {
    return basis == null ? null : IssueView.Named.of(basis);
  }

  private record Days(LocalDate from, LocalDate until) {}

  private static Days days(@Nullable LocalDate from, @Nullable LocalDate until, Instant now) {
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    var last = until == null ? today : until;
    return new Days(from == null ? last.withDayOfYear(1) : from, last);
  }

  private static BurdenStore.Cut cut(PlaceCode place, Days days) {
    return new BurdenStore.Cut(
        place, WorkDays.endOf(days.from().minusDays(1)), WorkDays.endOf(days.until()));
  }
}
