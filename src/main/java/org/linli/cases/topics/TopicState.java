package org.linli.cases.topics;

import java.time.Instant;
import java.util.UUID;

/** How a topic stands, with only the facts that are true then. */
public sealed interface TopicState {

  /** The name it has in lists and in the log. */
  Name name();

  /** The names of states. */
  enum Name {
    OFFERED,
    OPEN,
    FIXED,
    CLOSED,
    SET_ASIDE
  }

  /** Found, and nobody has said yet what to do about it. */
  record Offered() implements TopicState {
    @Override
    public Name name() {
      return Name.OFFERED;
    }
  }

  /** Its owner works on the fix. */
  record Running(Charge charge) implements TopicState {
    @Override
    public Name name() {
      return Name.OPEN;
    }
  }

  /** The fix is done; whether it recurs is counted for as long as before. */
  record Fixed(Charge charge, Instant since, UUID by) implements TopicState {
    @Override
    public Name name() {
      return Name.FIXED;
    }
  }

  record Closed(Charge charge, Instant fixed, UUID by, Instant at) implements TopicState {
    @Override
    public Name name() {
      return Name.CLOSED;
    }
  }

  /** Somebody said why nothing is to be done about it while there are so many. */
  record SetAside(int count) implements TopicState {
    @Override
    public Name name() {
      return Name.SET_ASIDE;
    }

    /** It has grown by half, so that it is offered again. */
    boolean isOutgrownBy(int now) {
      return 2L * now >= 3L * count;
    }
  }
}
