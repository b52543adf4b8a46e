package org.linli.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case stands: open, with somebody whose turn it is and by when, or at rest. */
public sealed interface CaseState {

  /** The name it has in the log and in lists. */
  String name();

  /**
   * @param due by when whoever has it acts
   * @param before where it goes on if it is not ended; only while it is reviewed
   */
  record Open(Stage stage, Instant due, @Nullable Open before) implements CaseState {

    public Open {
      if ((stage == Stage.REVIEWING) != (before != null)) {
        throw new IllegalArgumentException("What is reviewed was somewhere before: " + stage);
      }
    }

    Open(Stage stage, Instant due) {
      this(stage, due, null);
    }

    @Override
    public String name() {
      return stage.name();
    }
  }

  record AtRest(End end) implements CaseState {
    @Override
    public String name() {
      return end.name();
    }
  }
}
