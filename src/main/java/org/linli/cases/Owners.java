package org.linli.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.authority.PostsChanged;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.base.PlaceCode;
import org.linli.journal.Journal;
import org.linli.places.reorganisation.PlacesReorganised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that every open case is with whoever sits on its seat: when somebody is given a post
 * or loses it, when places change, and when a term has ended: each minute, and for whoever is about
 * to look at a work list.
 */
@Service
@Transactional
class Owners {

  private final OwnerStore store;
  private final Seats seats;
  private final Journal journal;
  private final Clock clock;

  Owners(OwnerStore store, Seats seats, Journal journal, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who has a case that stands like this; null where it is at rest. */
  @Nullable Owner of(Case it) {
    var seat = it.seat();
    return seat == null ? null : Owner.of(seats.on(seat));
  }

  /** Whose term is over has nothing any more; costs one look at an index where none is. */
  void settle() {
    var now = clock.instant();
    if (store.isAnyTermOver(now)) give(store.withTermsOver(now), "a term ended");
  }

  @EventListener
  void on(PostsChanged changed) {
    within(changed.places(), "posts changed");
  }

  @EventListener
  void on(PlacesReorganised changed) {
    settle();
    within(Set.copyOf(changed.begun()), "places changed");
  }

  private void within(Collection<PlaceCode> places, String basis) {
    var concerned = new HashSet<Seat>();
    places.forEach(it -> concerned.addAll(store.within(it)));
    give(List.copyOf(concerned), basis);
  }

  private void give(List<Seat> concerned, String basis) {
    if (concerned.isEmpty()) return;
    var owners = new HashMap<Seat, Owner>();
    seats.on(concerned).forEach((seat, it) -> owners.put(seat, Owner.of(it)));
    var given = store.give(owners);
    if (given > 0) {
      journal.noteOwn("CASES_HANDED_ON", "cases", PlaceCode.COUNTRY, basis, Map.of("cases", given));
    }
  }
}
