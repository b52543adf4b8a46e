package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseStep.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is late climbs: at its deadline onto the desk of the place above its owner's, and one place
 * higher after each further while, up to the city. It keeps its owner, who is late.
 */
@Service
class Ladder {

  private static final int AT_ONCE = 500;

  private final LadderStore store;
  private final CaseStore cases;
  private final WorkDays days;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Ladder(
      LadderStore store,
      CaseStore cases,
      WorkDays days,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.days = days;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Has all climb whose time has come, some hundreds in a transaction. Answers how many did. */
  int climb() {
    var all = 0;
    for (var some = AT_ONCE; some == AT_ONCE; all += some) {
      some = Objects.requireNonNull(transactions.execute(_ -> climbSome()));
    }
    return all;
  }

  private int climbSome() {
    var now = clock.instant();
    var due = store.due(now, AT_ONCE);
    for (var file : due) {
      var desk = above(file);
      store.climb(
          file.id(),
          desk.orElse(null),
          desk.flatMap(Desks::above).map(_ -> next(file, now)).orElse(null));
      if (desk.isEmpty()) continue;
      var line = LogLine.of(now, Act.CLIMB, file.it(), null, desk.get().toString());
      cases.mark(file, line.because("late"), null);
    }
    return due.size();
  }

  /** The next desk; none where it is at the city's already, or its owner is there. */
  static Optional<PlaceCode> above(CaseFile file) {
    var owner = file.owner();
    var from = file.climbed() != null ? file.climbed() : owner == null ? null : owner.place();
    return Optional.ofNullable(from).flatMap(Desks::above);
  }

  /** What had to be done within hours by the clock does not wait for the next work day. */
  private Instant next(CaseFile file, Instant now) {
    var classing = file.it().classing();
    return days.after(
        now, isUrgent(classing) ? Objects.requireNonNull(classing).limit() : Desks.STEP);
  }

  private static boolean isUrgent(@Nullable Classing it) {
    return it != null
        && (it.limit().unit() == Limit.Unit.MINUTES || it.limit().unit() == Limit.Unit.HOURS);
  }
}
