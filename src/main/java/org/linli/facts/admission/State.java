package org.linli.facts.admission;

import java.time.Instant;
import java.util.UUID;

/** How a form that was let out stands: open, with an owner and a deadline, or at rest for good. */
public sealed interface State {

  /** The name under which it is stored and shown. */
  String name();

  /**
   * @param owner the post that let it out and answers for it
   * @param deadline by when it is to be filled
   * @param due when it changes by itself
   */
  record Open(Stage stage, UUID owner, Instant deadline, Instant due) implements State {
    @Override
    public String name() {
      return stage.name();
    }
  }

  record AtRest(End end) implements State {
    @Override
    public String name() {
      return end.name();
    }
  }

  /** The stages of an open one. */
  enum Stage {
    IN_FORCE,
    /** Let out in an emergency; to be registered within 24 hours. */
    EMERGENCY_UNREGISTERED,
    /** Let out in an emergency, and registered since. */
    REGISTERED,
    /** It may not ask: not registered in time, or its basis is gone. */
    SUSPENDED
  }

  /** How one came to rest. */
  enum End {
    WITHDRAWN,
    EXPIRED,
    CLOSED
  }
}
