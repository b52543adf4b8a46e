package org.linli.commons;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.dwellings.UnitId;
import org.linli.people.stewards.Stewards;
import org.linli.people.stewards.Stewardship;
import org.springframework.stereotype.Component;

/**
 * Whose buildings are whose: a steward's are those they are steward of, anybody else's those in the
 * place of their post. Any other building does not exist for them.
 */
@Component
class Reach {

  private final GroupStore store;
  private final NoticeStore notices;
  private final Stewards stewards;
  private final Clock clock;

  Reach(GroupStore store, NoticeStore notices, Stewards stewards, Clock clock) {
    this.store = store;
    this.notices = notices;
    this.stewards = stewards;
    this.clock = clock;
  }

  /**
   * A steward's all on one page, since they are few; else those of the place. {@code unanswered}
   * leaves those where a need is.
   */
  Page<Group> all(Caller caller, PlaceCode within, boolean unanswered, Page.Ask ask) {
    caller.requireOneOf(Power.KEEP_GROUPS, Power.ANSWER_AS_STEWARD);
    if (caller.uses(Power.KEEP_GROUPS)) {
      var place = caller.cut(Power.KEEP_GROUPS, within);
      return unanswered
          ? store.unansweredWithin(place, clock.instant(), ask)
          : store.within(place, clock.instant(), ask);
    }
    var place = caller.cut(Power.ANSWER_AS_STEWARD, within);
    var mine =
        store.of(own(caller), clock.instant()).stream()
            .filter(it -> place.contains(it.grid()))
            .filter(it -> !unanswered || it.unanswered() > 0)
            .toList();
    return new Page<>(mine.size(), 0, Math.max(1, mine.size()), mine);
  }

  /** What hangs in the caller's buildings, cut to a place: a steward's on one page. */
  Page<NoticeStore.Counted> hanging(Caller caller, PlaceCode within, Page.Ask ask) {
    caller.requireOneOf(Power.KEEP_GROUPS, Power.ANSWER_AS_STEWARD);
    var now = clock.instant();
    if (caller.uses(Power.KEEP_GROUPS)) {
      return notices.hangingWithin(caller.cut(Power.KEEP_GROUPS, within), now, ask);
    }
    var mine = all(caller, within, false, ask).items().stream().map(Group::building).toList();
    var found = notices.hangingIn(mine, now);
    return new Page<>(found.size(), 0, Math.max(1, found.size()), found);
  }

  /**
   * How many needs nobody has answered in the caller's buildings; none for who has no buildings.
   */
  long needs(Caller caller) {
    if (caller.uses(Power.KEEP_GROUPS)) return store.needsWithin(caller.place(), clock.instant());
    if (!caller.uses(Power.ANSWER_AS_STEWARD)) return 0;
    return store.of(own(caller), clock.instant()).stream().mapToLong(Group::unanswered).sum();
  }

  Group one(Caller caller, UnitId building) {
    return some(caller, Set.of(building)).getFirst();
  }

  /** The buildings of what the caller may see already. */
  Map<UnitId, Group> named(Collection<BuildingNotice> of) {
    var buildings = of.stream().map(BuildingNotice::building).collect(Collectors.toSet());
    return store.of(buildings, clock.instant()).stream()
        .collect(Collectors.toMap(Group::building, it -> it));
  }

  /** All of these, or nothing: one that is not the caller's is not found. */
  List<Group> some(Caller caller, Collection<UnitId> buildings) {
    caller.requireOneOf(Power.KEEP_GROUPS, Power.ANSWER_AS_STEWARD);
    var wanted = new HashSet<>(buildings);
    if (!caller.uses(Power.KEEP_GROUPS)) wanted.retainAll(own(caller));
    var found = store.of(wanted, clock.instant());
    if (found.size() < new HashSet<>(buildings).size()) {
      throw new NoSuchElementException(buildings.toString());
    }
    if (caller.uses(Power.KEEP_GROUPS)) {
      found.forEach(it -> caller.require(Power.KEEP_GROUPS, it.grid()));
    }
    return found;
  }

  private Set<UnitId> own(Caller caller) {
    return stewards.own(caller).stream().map(Stewardship::building).collect(Collectors.toSet());
  }
}
