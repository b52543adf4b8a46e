package org.linli.people.crossings;

import java.time.Instant;
import java.util.Objects;

/** What the receiving installation answers: where they arrived, or why they are not there. */
record Answer(Outcome outcome, Instant at, Letter.Spot place, String reason) {

  /** What became of those who were handed over. */
  enum Outcome {
    ARRIVED,
    NOT_HERE
  }

  Answer {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(at);
    Objects.requireNonNull(place);
    Letter.requireShort(reason);
  }
}
