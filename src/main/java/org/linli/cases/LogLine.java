package org.linli.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.journal.Journal;

/**
 * One line of a case's log, before it has its number.
 *
 * @param account null where the program or the reporter did it
 * @param unit whom it was dispatched to, where that is what was done
 * @param due by when the next step is due after it; null at rest
 */
public record LogLine(
    Instant at,
    CaseStep.Act act,
    String state,
    @Nullable UUID account,
    @Nullable UUID post,
    String basis,
    String words,
    @Nullable Unit unit,
    @Nullable Instant due) {

  /** What a caller did, which led to how the case stands now. */
  static LogLine of(Instant at, CaseStep.Act act, Case next, @Nullable Caller by, String words) {
    var due = next.state() instanceof CaseState.Open open ? open.due() : null;
    return new LogLine(
        at,
        act,
        next.state().name(),
        by == null ? null : by.account(),
        by == null ? null : by.post(),
        Journal.DUTY,
        words,
        act == CaseStep.Act.DISPATCH ? next.unit() : null,
        due);
  }

  /** The same where it has come to rest by it. */
  LogLine endingAs(End end) {
    return new LogLine(at, act, end.name(), account, post, basis, words, null, null);
  }

  /** The same on another basis than duty. */
  LogLine because(String other) {
    return new LogLine(at, act, state, account, post, other, words, unit, due);
  }
}
