package org.linli.facts.admission;

import java.time.Instant;

/** How a return stands: open, with a side that must act by a time, or at rest for good. */
public sealed interface ReturnState {

  String name();

  /** Late after {@code due}; ends by itself at {@code lapses}. */
  record Open(Stage stage, Instant due, Instant lapses) implements ReturnState {
    @Override
    public String name() {
      return stage.name();
    }

    public boolean isLate(Instant now) {
      return now.isAfter(due);
    }
  }

  record AtRest(End end) implements ReturnState {
    @Override
    public String name() {
      return end.name();
    }
  }

  /** Who must act. */
  enum Side {
    REQUESTER,
    RETURNER,
    RULER
  }

  /** The stages of an open one, each with who must act and within how many work days. */
  enum Stage {
    RAISED(Side.REQUESTER, 2, 5),
    ANSWERED(Side.RETURNER, 5, 5),
    DISPUTED(Side.RULER, 3, 10);

    private final Side acts;
    private final int workDays;
    private final int lapsesAfter;

    Stage(Side acts, int workDays, int lapsesAfter) {
      this.acts = acts;
      this.workDays = workDays;
      this.lapsesAfter = lapsesAfter;
    }

    public Side acts() {
      return acts;
    }

    Open from(Instant now, Return.Days days) {
      return new Open(this, days.after(now, workDays), days.after(now, lapsesAfter));
    }
  }

  /** How one came to rest. */
  enum End {
    /** The answer was accepted, or not disputed in time. */
    ACCEPTED,
    /** The requester withdrew the form for the place. */
    WITHDRAWN_HERE,
    /** Nobody answered or ruled in time: the form is withdrawn for the place. */
    LAPSED,
    /** Ruled that the place need not fill it. */
    UPHELD,
    /** Ruled that it must. */
    SET_ASIDE,
    /** The form itself was over first. */
    OVER;

    /** Is the form not to be filled at the place any more? */
    public boolean isWithdrawnHere() {
      return this == WITHDRAWN_HERE || this == LAPSED || this == UPHELD;
    }
  }
}
