package org.linli.cases.assists;

import java.time.Instant;

/** How one unit's assistance stands: open, with somebody who must act by a time, or at rest. */
public sealed interface AssistState {

  /** The name it has in lists. */
  String name();

  record Open(Stage stage, Instant due) implements AssistState {
    @Override
    public String name() {
      return stage.name();
    }
  }

  record AtRest(End end) implements AssistState {
    @Override
    public String name() {
      return end.name();
    }
  }

  /** The stages of an open one. */
  enum Stage {
    /** With the unit, which answers or says why not. */
    ASKED,
    /** The unit will not; who dispatches rules. */
    DECLINED
  }

  /** How one came to rest. */
  enum End {
    ANSWERED,
    /** Ruled that it need not. */
    EXCUSED,
    /** Called off by whoever leads, or over with the case. */
    ENDED
  }
}
