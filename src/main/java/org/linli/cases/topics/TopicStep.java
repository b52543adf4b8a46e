package org.linli.cases.topics;

import java.time.Instant;
import java.util.UUID;

/** What can be done with a topic. */
public sealed interface TopicStep {

  Act act();

  /** The names of steps in the log, and of what a reader may do. */
  enum Act {
    OFFER,
    OPEN,
    SET_ASIDE,
    FIX,
    CLOSE,
    REOPEN,
    GROW,
    COME_BACK,
    /** It is late, and has climbed onto a wider place's desk. */
    CLIMB
  }

  /** Somebody says why it recurs, what is done about it, by whom and by when; also anew. */
  record Open(Charge charge) implements TopicStep {
    @Override
    public Act act() {
      return Act.OPEN;
    }
  }

  /**
   * @param count how many there are within its period
   */
  record PutAside(int count) implements TopicStep {
    @Override
    public Act act() {
      return Act.SET_ASIDE;
    }
  }

  /**
   * @param account whoever says that the fix is done, who will not be the one that closes it
   */
  record Fix(UUID account) implements TopicStep {
    @Override
    public Act act() {
      return Act.FIX;
    }
  }

  record Close(UUID account) implements TopicStep {
    @Override
    public Act act() {
      return Act.CLOSE;
    }
  }

  /** It was not over after all. */
  record Reopen(Instant due) implements TopicStep {
    @Override
    public Act act() {
      return Act.REOPEN;
    }
  }

  /** There are so many now that it is offered again. */
  record Grow(int count) implements TopicStep {
    @Override
    public Act act() {
      return Act.GROW;
    }
  }

  /** As many as make a topic have come since it was closed. */
  record ComeBack(Instant due) implements TopicStep {
    @Override
    public Act act() {
      return Act.COME_BACK;
    }
  }
}
