package org.linli.commons.neighbours;

import java.time.Instant;
import java.util.UUID;

/** How a need or an offer ended before its day. */
public sealed interface Ending {

  Instant at();

  /** Thanks to whoever came. */
  record Done(Instant at) implements Ending {}

  record NotNeeded(Instant at) implements Ending {}

  /** Somebody who is responsible for the building did it; the writer reads why. */
  record TakenDown(Instant at, UUID by, String reason) implements Ending {}

  /** What whoever closes it says with one press. */
  enum Closing {
    DONE,
    NOT_NEEDED;

    Ending at(Instant now) {
      return switch (this) {
        case DONE -> new Done(now);
        case NOT_NEEDED -> new NotNeeded(now);
      };
    }
  }
}
