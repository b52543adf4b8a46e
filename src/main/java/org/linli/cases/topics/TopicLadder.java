package org.linli.cases.topics;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.authority.Seats;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.cases.Desks;
import org.linli.cases.topics.TopicStep.Act;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A topic that is late climbs as a case does: at its deadline onto the desk of the place above
 * whose turn it is, and one place higher after each work day, up to the city. Whose turn it is
 * stays.
 */
@Service
class TopicLadder {

  private static final int AT_ONCE = 100;

  private final TopicLadderStore store;
  private final TopicStore topics;
  private final Seats seats;
  private final WorkDays days;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TopicLadder(
      TopicLadderStore store,
      TopicStore topics,
      Seats seats,
      WorkDays days,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.topics = topics;
    this.seats = seats;
    this.days = days;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  void climb() {
    for (var some = AT_ONCE; some == AT_ONCE; ) {
      some = Objects.requireNonNull(transaction.execute(_ -> climbSome()));
    }
  }

  private int climbSome() {
    var now = clock.instant();
    var due = store.due(now, AT_ONCE);
    for (var late : due) {
      var desk = next(late);
      if (desk.isEmpty()) store.stay(late.it().id());
      else climb(late.it(), desk.get(), now);
    }
    return due.size();
  }

  private void climb(Topic it, PlaceCode desk, Instant now) {
    store.climb(
        it.id(), desk, Desks.above(desk).map(_ -> days.after(now, Desks.STEP)).orElse(null));
    topics.log(it.id(), now, Act.CLIMB, null, "late", desk.toString(), null);
    journal.noteOwn(
        "TOPIC_CLIMB",
        it.id().toString(),
        it.spot().place(),
        "late",
        Map.of("desk", desk.toString()));
  }

  private Optional<PlaceCode> next(TopicLadderStore.Late late) {
    var seat = late.it().seat();
    if (seat == null) return Optional.empty();
    var desk = late.desk();
    return Desks.above(desk == null ? seats.on(seat).post().place() : desk);
  }
}
