package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sweeps.categories.CategoryState.Label;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the five hundred-percents: of a place and the places right below it, now or as they
 * were shown at a moment. Figures name nobody, so every post that sees a board sees them.
 */
@Service
@Transactional(readOnly = true)
public class Targets {

  private final CategoryListStore store;
  private final Closures closures;
  private final Places places;
  private final Clock clock;

  Targets(CategoryListStore store, Closures closures, Places places, Clock clock) {
    this.store = store;
    this.closures = closures;
    this.places = places;
    this.clock = clock;
  }

  /** The five figures of a place, and how many wait for a decision. */
  public record Sum(Map<Target, Figure> figures, int pending) {

    static Sum none() {
      var figures = new EnumMap<Target, Figure>(Target.class);
      for (var it : Target.values()) figures.put(it, new Figure(it, 0, 0));
      return new Sum(figures, 0);
    }

    private Sum plus(CategoryListStore.Alike it) {
      if (it.standing() == Label.PENDING) return new Sum(figures, pending + it.people());
      var more = new EnumMap<>(figures);
      for (var target : Target.values()) {
        if (!target.isOfPeople() || target.of() != it.standing()) continue;
        var reached = target.isReached(it.facility(), it.tested()) ? it.people() : 0;
        more.computeIfPresent(target, (_, sum) -> sum.plus(reached, it.people()));
      }
      return new Sum(more, pending);
    }

    private Sum plus(boolean closed) {
      var more = new EnumMap<>(figures);
      more.computeIfPresent(Target.COMMUNITIES_CLOSED, (_, sum) -> sum.plus(closed ? 1 : 0, 1));
      return new Sum(more, pending);
    }
  }

  /** The board of a place; {@code past} where it is put back to a moment. */
  public record Board(
      Place place,
      List<Place> ancestors,
      Instant asOf,
      boolean past,
      Sum total,
      List<Child> children) {}

  public record Child(Place place, Sum sum) {}

  public Board board(Caller caller, PlaceCode place, @Nullable Instant at) {
    caller.require(Power.SEE_BOARD, place);
    var asOf = CategoryLists.moment(at, clock);
    var moment = asOf == null ? clock.instant() : asOf;
    var day = places.dayAt(moment);
    var below = place.level().below();
    var sums = new TreeMap<PlaceCode, Sum>();
    var total = Sum.none();
    for (var it : store.count(place, below, asOf)) {
      sums.put(it.place(), sums.getOrDefault(it.place(), Sum.none()).plus(it));
      total = total.plus(it);
    }
    for (var it : closures.ordered(place, moment, asOf != null)) {
      total = total.plus(it.closed());
      if (below.isWiderThan(Level.COMMUNITY) || below == Level.COMMUNITY) {
        var child = it.community().at(below);
        sums.put(child, sums.getOrDefault(child, Sum.none()).plus(it.closed()));
      }
    }
    return new Board(
        asOf == null ? places.named(place) : places.named(place, day),
        asOf == null ? places.ancestors(place) : places.ancestors(place, day),
        moment,
        asOf != null,
        total,
        children(place, asOf == null ? null : day, sums));
  }

  /** Every place right below in the tree of then, and any other that somebody was counted in. */
  private List<Child> children(PlaceCode place, @Nullable LocalDate day, Map<PlaceCode, Sum> sums) {
    if (place.level() == Level.GRID) return List.of();
    var tree = day == null ? places.children(place) : places.children(place, day);
    var others = new TreeSet<>(sums.keySet());
    tree.forEach(it -> others.remove(it.code()));
    return Stream.concat(tree.stream(), places.named(others).values().stream())
        .map(it -> new Child(it, sums.getOrDefault(it.code(), Sum.none())))
        .toList();
  }
}
