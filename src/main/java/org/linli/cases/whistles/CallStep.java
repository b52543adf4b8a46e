package org.linli.cases.whistles;

/** What can be done with one department's call. */
public sealed interface CallStep {

  Act act();

  record Acknowledge() implements CallStep {
    @Override
    public Act act() {
      return Act.ACKNOWLEDGE;
    }
  }

  /**
   * The department is there.
   *
   * @param seen the whistler says so
   */
  record CheckIn(boolean seen) implements CallStep {
    @Override
    public Act act() {
      return seen ? Act.SEE_THERE : Act.CHECK_IN;
    }
  }

  record Decline() implements CallStep {
    @Override
    public Act act() {
      return Act.DECLINE;
    }
  }

  record Rule(boolean mustCome) implements CallStep {
    @Override
    public Act act() {
      return mustCome ? Act.MUST_COME : Act.EXCUSE;
    }
  }

  record AskToLeave() implements CallStep {
    @Override
    public Act act() {
      return Act.ASK_TO_LEAVE;
    }
  }

  /** The whistler lets it go, or keeps it. */
  record Release(boolean goes) implements CallStep {
    @Override
    public Act act() {
      return goes ? Act.LET_GO : Act.KEEP;
    }
  }

  record Recall() implements CallStep {
    @Override
    public Act act() {
      return Act.RECALL;
    }
  }

  record Rate(Rating rating) implements CallStep {
    @Override
    public Act act() {
      return Act.RATE;
    }
  }

  /** Nobody has acted in time. */
  record Climb() implements CallStep {
    @Override
    public Act act() {
      return Act.CLIMB;
    }
  }
}
