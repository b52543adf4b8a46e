package org.linli.facts.admission;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.facts.admission.IssueStore.Entry;
import org.linli.facts.asks.Asks;
import org.springframework.stereotype.Component;

/** What becomes of a form's returns when the form itself changes. */
@Component
class ReturnEndings {

  private static final int ALL = Integer.MAX_VALUE;

  private final ReturnStore store;
  private final Asks asks;
  private final WorkDays workDays;
  private final Clock clock;

  ReturnEndings(ReturnStore store, Asks asks, WorkDays workDays, Clock clock) {
    this.store = store;
    this.asks = asks;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** The form is over: whatever was still open about it is over too. */
  void end(UUID issue, @Nullable Caller by) {
    var now = clock.instant();
    for (var it : store.open(issue)) {
      var next =
          it.next(
              new ReturnStep.End(), now, (at, days) -> WorkDays.endOf(workDays.after(at, days)));
      store.save(next, now, new Entry("END", by, "duty", ""));
    }
  }

  /** Where the form is asked again, it still is not at places that sent it back. */
  void pauseAgain(UUID issue) {
    store.of(issue, org.linli.base.PlaceCode.COUNTRY, ALL).stream()
        .filter(Return::isPausing)
        .forEach(it -> asks.pause(issue, it.place()));
  }
}
