package org.linli.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a case. */
public sealed interface CaseStep {

  /** The name it has in the log. */
  Act act();

  /** The names of steps in the log, those that change no stage among them. */
  enum Act {
    REPORT,
    LOCATE,
    VERIFY,
    ACCEPT,
    DECLINE,
    DISPATCH,
    RETURN,
    SIGN,
    HANDLE,
    PASS,
    FAIL,
    ASK_MORE_TIME,
    ASK_DEFERRAL,
    GRANT,
    DENY,
    RESUME,
    MERGE,
    DIVERT,
    CALL_GROUNDLESS,
    AGREE,
    DISAGREE,
    SETTLE_ON_THE_SPOT,
    ANSWER,
    WITHDRAW,
    EVALUATE,
    REOPEN,
    CONTACT,
    SUPERVISE,
    /** Its reporter was telephoned and said nothing of it. */
    CALL_BACK,
    /** Left out of the rates, with a reason; and taken in again. */
    EXCLUDE,
    INCLUDE,
    CLIMB,
    REMARK,
    /** Of a fever: it was measured again, a reading was corrected, their category was decided. */
    MEASURED,
    CORRECTED,
    DECIDED,
    /** Another unit helps with a part of it: asked, answered, declined, ruled, called off, late. */
    ASK_ASSISTANCE,
    ASSIST,
    DECLINE_ASSISTANCE,
    INSIST_ON_ASSISTANCE,
    EXCUSE_ASSISTANCE,
    END_ASSISTANCE,
    CLIMB_ASSISTANCE;

    /** Is it done with a unit that assists, and not with the case itself? */
    public boolean isOfAssistance() {
      return compareTo(ASK_ASSISTANCE) >= 0;
    }

    /**
     * Nobody has told of somebody's fever, so nobody is asked; and it is of one household alone.
     */
    boolean isOfTheGuarded() {
      return switch (this) {
        case MERGE, EVALUATE, CALL_BACK, EXCLUDE, INCLUDE -> false;
        default -> true;
      };
    }

    /** Do its words say where it has climbed to? */
    boolean climbs() {
      return this == CLIMB || this == CLIMB_ASSISTANCE;
    }
  }

  /** Its place is known, or another than was thought. */
  record Locate(Spot spot) implements CaseStep {
    @Override
    public Act act() {
      return Act.LOCATE;
    }
  }

  /** It was looked at and is so. */
  record Verify(Classing classing) implements CaseStep {
    @Override
    public Act act() {
      return Act.VERIFY;
    }
  }

  /**
   * It is a case, of this class.
   *
   * @param unseen there is nothing to look at on the spot
   */
  record Accept(Classing classing, boolean unseen) implements CaseStep {
    @Override
    public Act act() {
      return Act.ACCEPT;
    }
  }

  record Decline() implements CaseStep {
    @Override
    public Act act() {
      return Act.DECLINE;
    }
  }

  /**
   * @param ruling whose work it is has been looked into, and it cannot be returned
   */
  record Dispatch(Unit unit, boolean ruling) implements CaseStep {
    @Override
    public Act act() {
      return Act.DISPATCH;
    }
  }

  record Return() implements CaseStep {
    @Override
    public Act act() {
      return Act.RETURN;
    }
  }

  record Sign() implements CaseStep {
    @Override
    public Act act() {
      return Act.SIGN;
    }
  }

  /**
   * @param account whoever did it, who will not be the one that looks at it
   */
  record Handle(UUID account) implements CaseStep {
    @Override
    public Act act() {
      return Act.HANDLE;
    }
  }

  record Inspect(boolean isMended) implements CaseStep {
    @Override
    public Act act() {
      return isMended ? Act.PASS : Act.FAIL;
    }
  }

  /** The unit wants more time, or for it to be put off. */
  record Ask(Wish wish) implements CaseStep {
    @Override
    public Act act() {
      return wish.isDeferral() ? Act.ASK_DEFERRAL : Act.ASK_MORE_TIME;
    }
  }

  record Rule(boolean isGranted) implements CaseStep {
    @Override
    public Act act() {
      return isGranted ? Act.GRANT : Act.DENY;
    }
  }

  /** What was put off is taken up again. */
  record Resume() implements CaseStep {
    @Override
    public Act act() {
      return Act.RESUME;
    }
  }

  record Merge(CaseId into) implements CaseStep {
    @Override
    public Act act() {
      return Act.MERGE;
    }
  }

  record Divert(Diversion to) implements CaseStep {
    @Override
    public Act act() {
      return Act.DIVERT;
    }
  }

  /**
   * @param account whoever says so, who will not be the one that reviews it
   */
  record CallGroundless(UUID account) implements CaseStep {
    @Override
    public Act act() {
      return Act.CALL_GROUNDLESS;
    }
  }

  record Review(boolean isAgreed) implements CaseStep {
    @Override
    public Act act() {
      return isAgreed ? Act.AGREE : Act.DISAGREE;
    }
  }

  record SettleOnTheSpot(Classing classing) implements CaseStep {
    @Override
    public Act act() {
      return Act.SETTLE_ON_THE_SPOT;
    }
  }

  record Answer() implements CaseStep {
    @Override
    public Act act() {
      return Act.ANSWER;
    }
  }

  record Withdraw() implements CaseStep {
    @Override
    public Act act() {
      return Act.WITHDRAW;
    }
  }

  record Evaluate() implements CaseStep {
    @Override
    public Act act() {
      return Act.EVALUATE;
    }
  }

  /** It was not mended after all. */
  record Reopen() implements CaseStep {
    @Override
    public Act act() {
      return Act.REOPEN;
    }
  }

  /** What the unit asks for while it goes on working. */
  record Wish(boolean isDeferral, Instant until) {

    static @Nullable Wish of(@Nullable Boolean deferral, @Nullable Instant until) {
      return deferral == null || until == null ? null : new Wish(deferral, until);
    }
  }
}
