package org.linli.cases.topics;

import java.time.Instant;
import org.linli.authority.Seat;
import org.linli.cases.Unit;

/**
 * What a person has said when they opened a topic.
 *
 * @param unit whose work the fix is: a department around the place, or the place's own people
 * @param cause why it recurs
 * @param fix what is to be done so that it does not
 * @param due by when
 * @param by the seat of whoever opened it, and will say whether it is over
 */
public record Charge(Unit unit, String cause, String fix, Instant due, Seat by) {

  public Charge {
    if (cause.isBlank() || fix.isBlank()) {
      throw new IllegalArgumentException("A topic that is open has a cause and a fix");
    }
  }

  Charge until(Instant other) {
    return new Charge(unit, cause, fix, other, by);
  }
}
