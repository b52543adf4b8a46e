package org.linli.cases.whistles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a call stands: open, with a side that must act by a time, or at rest for good. */
public sealed interface CallState {

  /** The name it has in lists. */
  String name();

  /**
   * @param due by when whoever's turn it is acts
   * @param rung how often it has climbed since
   * @param climbs when it climbs next if nobody acts; null where there is nothing above any more
   */
  record Open(Stage stage, Instant due, int rung, @Nullable Instant climbs) implements CallState {

    static Open of(Stage stage, Instant due) {
      return new Open(stage, due, 0, due);
    }

    @Override
    public String name() {
      return stage.name();
    }

    public boolean isLate(Instant now) {
      return !now.isBefore(due);
    }
  }

  record AtRest(End end) implements CallState {
    @Override
    public String name() {
      return end.name();
    }
  }

  /** Who must act. */
  enum Side {
    DEPARTMENT,
    WHISTLER,
    RULER
  }

  /** The stages of an open one, each with who must act. */
  enum Stage {
    /** With whoever answers for the department, who has not said that they have heard. */
    ROUTED(Side.DEPARTMENT),
    /** On its way. */
    ACKNOWLEDGED(Side.DEPARTMENT),
    /** There. */
    CHECKED_IN(Side.DEPARTMENT),
    /** There, and asks to leave. */
    LEAVING(Side.WHISTLER),
    /** Will not come; the place above rules. */
    ESCALATED(Side.RULER),
    /** Done or let go, to be rated. */
    RESOLVED(Side.WHISTLER);

    private final Side acts;

    Stage(Side acts) {
      this.acts = acts;
    }

    public Side acts() {
      return acts;
    }
  }

  /** How one came to rest. */
  enum End {
    RATED,
    /** Ruled that it need not come. */
    EXCUSED,
    /** All was done before it had to be there. */
    NOT_NEEDED,
    /** The whistle was called off. */
    WITHDRAWN
  }
}
