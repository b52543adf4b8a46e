package org.linli.cases.assists;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.authority.PostsChanged;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.base.PlaceCode;
import org.linli.cases.Owner;
import org.linli.journal.Journal;
import org.linli.places.reorganisation.PlacesReorganised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that what is asked is always with whoever sits on its seat, as of cases. */
@Component
@Transactional
class AssistSeating {

  private final AssistSeatStore store;
  private final Seats seats;
  private final Journal journal;
  private final Clock clock;

  AssistSeating(AssistSeatStore store, Seats seats, Journal journal, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.journal = journal;
    this.clock = clock;
  }

  @Nullable Owner of(Assist it) {
    var seat = it.seat();
    return seat == null ? null : Owner.of(seats.on(seat));
  }

  void settle() {
    give(store.withTermsOver(clock.instant()), "a term ended");
  }

  @EventListener
  void on(PostsChanged changed) {
    within(changed.places(), "posts changed");
  }

  @EventListener
  void on(PlacesReorganised changed) {
    settle();
    within(changed.begun(), "places changed");
  }

  private void within(Collection<PlaceCode> places, String basis) {
    var concerned = new HashSet<Seat>();
    places.forEach(it -> concerned.addAll(store.within(it)));
    give(List.copyOf(concerned), basis);
  }

  private void give(List<Seat> concerned, String basis) {
    if (concerned.isEmpty()) return;
    var given = 0;
    for (var it : seats.on(concerned).entrySet()) {
      given += store.give(it.getKey(), Owner.of(it.getValue()));
    }
    if (given > 0) {
      journal.noteOwn(
          "ASSISTS_HANDED_ON", "cases", PlaceCode.COUNTRY, basis, Map.of("assists", given));
    }
  }
}
