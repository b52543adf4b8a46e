package org.linli.orders;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** What the places of a scope have open, by when it falls due. */
final class Bounds {

  /** What a place has open, and for how many minutes as far as anybody has said. */
  record Bound(int open, long minutes) {

    static final Bound NOTHING = new Bound(0, 0);

    Bound plus(Bound more) {
      return new Bound(open + more.open, minutes + more.minutes);
    }
  }

  private final PlaceCode scope;
  private final Map<PlaceCode, NavigableMap<Instant, Bound>> places = new HashMap<>();

  Bounds(PlaceCode scope) {
    this.scope = scope;
  }

  void add(PlaceCode place, Instant due, Bound more) {
    places.computeIfAbsent(place, _ -> new TreeMap<>()).merge(due, more, Bound::plus);
  }

  /** What an order lays on the places here from now on; minutes for one unit, if it says so. */
  void add(Decomposition tasks, Instant due, @Nullable Integer minutes) {
    tasks.above().forEach((place, _) -> addHere(place, due, 0));
    tasks
        .leaves()
        .forEach((place, target) -> addHere(place, due, minutes == null ? 0 : target * minutes));
  }

  private void addHere(PlaceCode place, Instant due, long minutes) {
    if (scope.contains(place)) add(place, due, new Bound(1, minutes));
  }

  /** All that is open at a place, and the minutes of what falls due there until a moment. */
  Bound at(PlaceCode place, Instant until) {
    var all = places.get(place);
    if (all == null) return Bound.NOTHING;
    var open = all.values().stream().mapToInt(Bound::open).sum();
    var minutes = all.headMap(until, true).values().stream().mapToLong(Bound::minutes).sum();
    return new Bound(open, minutes);
  }
}
