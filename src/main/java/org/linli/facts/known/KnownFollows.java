package org.linli.facts.known;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentRelocated;
import org.linli.people.ResidentsMerged;
import org.linli.people.ResidentsUnmerged;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is known follows whom it is known of, wherever their rows go; nothing is lost on the way.
 */
@Component
@Order(10) // the register has followed before
class KnownFollows implements Attached {

  private final FactStore store;
  private final FollowStore following;
  private final WholeLists whole;
  private final Clock clock;

  KnownFollows(FactStore store, FollowStore following, WholeLists whole, Clock clock) {
    this.store = store;
    this.following = following;
    this.whole = whole;
    this.clock = clock;
  }

  @EventListener
  void on(ResidentRelocated it) {
    following.relocate(Subject.of(it.was()), Subject.of(it.now()).subdistrict());
  }

  /** Who stays gains what only the other's sources said; theirs stays as it was. */
  @EventListener
  void on(ResidentsMerged it) {
    var stays = Subject.of(it.stays());
    var went = Subject.of(it.went());
    var cards = store.hold(List.of(stays, went), clock.instant());
    var gained = new LinkedHashMap<>(cards.getOrDefault(stays, Map.of()));
    cards
        .getOrDefault(went, Map.of())
        .forEach((item, voices) -> {
          var own = gained.getOrDefault(item, List.of());
          var agencies = own.stream().map(Voice::agency).collect(Collectors.toSet());
          var all = new ArrayList<>(own);
          voices.stream().filter(v -> !agencies.contains(v.agency())).forEach(all::add);
          gained.put(item, all);
        });
    store.write(Map.of(stays, gained), clock.instant());
  }

  /** What was gained goes, so that nobody keeps what is known of another; the other's is there. */
  @EventListener
  void on(ResidentsUnmerged it) {
    var stays = Subject.of(it.stays());
    var went = Subject.of(it.went());
    var cards = store.hold(List.of(stays, went), clock.instant());
    var others = cards.getOrDefault(went, Map.of());
    var own = following.told(stays);
    var left = new LinkedHashMap<String, List<Voice>>();
    cards
        .getOrDefault(stays, Map.of())
        .forEach((item, voices) -> {
          var theirs = new HashSet<>(others.getOrDefault(item, List.of()));
          var kept =
              voices.stream()
                  .filter(v ->
                      !theirs.contains(v) || own.contains(new FollowStore.Told(item, v.agency())))
                  .toList();
          if (!kept.isEmpty()) left.put(item, kept);
        });
    store.write(Map.of(stays, left), clock.instant());
  }

  @Override
  public void follow(Succession succession) {
    var from = new HashSet<Long>();
    var to = new HashSet<Long>();
    succession
        .wholeGrids()
        .forEach((old, now) -> {
          if (subdistrict(old) == subdistrict(now)) return;
          from.add(subdistrict(old));
          to.add(subdistrict(now));
        });
    if (!from.isEmpty()) following.followElsewhere(from, to);
    places(succession);
    whole.follow(succession.steps());
  }

  /** A place that goes on as just one other takes along what is known of it. */
  private void places(Succession succession) {
    var origins = new HashMap<PlaceCode, Set<PlaceCode>>();
    succession
        .steps()
        .forEach(it -> origins.computeIfAbsent(it.to(), _ -> new HashSet<>()).add(it.from()));
    succession
        .successors()
        .forEach((old, now) -> {
          if (now.size() != 1 || origins.getOrDefault(now.getFirst(), Set.of()).size() != 1) return;
          if (!old.equals(now.getFirst())) goesOnAs(old, now.getFirst());
        });
  }

  /** The card is bound to the place's number, so it is sealed anew. */
  private void goesOnAs(PlaceCode old, PlaceCode now) {
    var was = RegisterRows.place(old);
    var becomes = RegisterRows.place(now);
    var card = store.cards(List.of(was), null).get(was);
    if (card == null) return;
    store.hold(List.of(becomes), clock.instant());
    store.write(Map.of(becomes, card), clock.instant());
    following.rename(was, becomes);
  }

  private static long subdistrict(PlaceCode grid) {
    return grid.at(Level.SUBDISTRICT).value();
  }
}
