package org.linli.cases.assists;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseNotes;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Desks;
import org.linli.cases.assists.AssistSeatStore.Due;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to assistance: what is late climbs as a case does, to the place above whose turn
 * it is and one higher after each work day, up to the city; what has no case any more ends.
 */
@Service
class AssistClock {

  private static final int AT_ONCE = 200;

  private final AssistSeatStore seats;
  private final AssistStore store;
  private final AssistSeating seating;
  private final Assists assists;
  private final CaseNotes notes;
  private final WorkDays days;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AssistClock(
      AssistSeatStore seats,
      AssistStore store,
      AssistSeating seating,
      Assists assists,
      CaseNotes notes,
      WorkDays days,
      TransactionTemplate transaction,
      Clock clock) {
    this.seats = seats;
    this.store = store;
    this.seating = seating;
    this.assists = assists;
    this.notes = notes;
    this.days = days;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Each has a transaction of its own. */
  void look() {
    seating.settle();
    for (var it : seats.ended(AT_ONCE)) transaction.executeWithoutResult(_ -> end(it));
    for (var it : seats.climbing(clock.instant(), AT_ONCE)) {
      transaction.executeWithoutResult(_ -> climb(it));
    }
  }

  private void end(Due it) {
    var file = notes.hold(it.id());
    if (!file.it().isOpen()) assists.over(file, null, "");
  }

  /** Whoever was quicker by a moment has answered: it is looked at again when it is held. */
  private void climb(Due due) {
    var file = notes.hold(due.id());
    var now = clock.instant();
    var late = store.one(due.id(), due.number()).orElseThrow();
    var owner = late.owner();
    var by = late.it().due();
    if (owner == null || by == null || now.isBefore(by)) return;
    var desk = Desks.above(late.climbed() == null ? owner.place() : late.climbed());
    if (desk.isEmpty()) {
      seats.stay(due);
      return;
    }
    if (!seats.climb(due, desk.get(), now, next(desk.get(), now))) return;
    assists.tell(null, file, late.it(), Act.CLIMB_ASSISTANCE, desk.get().toString(), "late", now);
  }

  private @Nullable Instant next(PlaceCode desk, Instant now) {
    return Desks.above(desk).map(_ -> days.after(now, Desks.STEP)).orElse(null);
  }
}
