package org.linli.facts.admission;

import java.time.Instant;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.facts.admission.ReturnState.AtRest;
import org.linli.facts.admission.ReturnState.End;
import org.linli.facts.admission.ReturnState.Open;
import org.linli.facts.admission.ReturnState.Side;
import org.linli.facts.admission.ReturnState.Stage;

/**
 * A form sent back for a place. What may follow what stands here and nowhere else.
 *
 * @param post of the one who sent it back
 * @param ruler the place whose keeper of the law rules if it comes to that
 */
public record Return(
    ReturnId id,
    UUID issue,
    PlaceCode place,
    Why why,
    UUID post,
    PlaceCode ruler,
    ReturnState state,
    int version) {

  /** Why a form is sent back. */
  public enum Why {
    NO_BASIS,
    NOT_OUR_DUTY,
    DUPLICATE,
    NO_MEANS,
    TOO_SHORT,
    UNCLEAR,
    OTHER
  }

  /** The end of so many work days after a moment's day. */
  @FunctionalInterface
  public interface Days {
    Instant after(Instant moment, int workDays);
  }

  public static Return raise(
      ReturnId id,
      UUID issue,
      PlaceCode place,
      Why why,
      UUID post,
      PlaceCode ruler,
      Instant now,
      Days days) {
    return new Return(id, issue, place, why, post, ruler, Stage.RAISED.from(now, days), 1);
  }

  /** What a step leads to; refused where it does not fit, the same where nothing changes. */
  public Return next(ReturnStep step, Instant now, Days days) {
    if (!(state instanceof Open open) || !fits(open.stage(), step)) {
      throw Refusal.because(AdmissionReason.NOT_NOW);
    }
    var next =
        switch (step) {
          case ReturnStep.Answer(var kind) ->
              kind == ReturnStep.Kind.WITHDRAWN_HERE
                  ? new AtRest(End.WITHDRAWN_HERE)
                  : Stage.ANSWERED.from(now, days);
          case ReturnStep.Accept _ -> new AtRest(End.ACCEPTED);
          case ReturnStep.Dispute _ -> Stage.DISPUTED.from(now, days);
          case ReturnStep.Rule(var upheld) -> new AtRest(upheld ? End.UPHELD : End.SET_ASIDE);
          case ReturnStep.End _ -> new AtRest(End.OVER);
          case ReturnStep.Lapse _ -> lapsed(open, now);
        };
    return next.equals(state)
        ? this
        : new Return(id, issue, place, why, post, ruler, next, version + 1);
  }

  private static boolean fits(Stage stage, ReturnStep step) {
    return switch (step) {
      case ReturnStep.Answer _ -> stage == Stage.RAISED;
      case ReturnStep.Accept _, ReturnStep.Dispute _ -> stage == Stage.ANSWERED;
      case ReturnStep.Rule _ -> stage == Stage.DISPUTED;
      case ReturnStep.Lapse _, ReturnStep.End _ -> true;
    };
  }

  /** Silence of who asks withdraws the form here; silence of who sent it back accepts. */
  private static ReturnState lapsed(Open open, Instant now) {
    if (now.isBefore(open.lapses())) return open;
    return new AtRest(open.stage() == Stage.ANSWERED ? End.ACCEPTED : End.LAPSED);
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  /** While it is open, and after it was withdrawn here, nobody is asked there for the form. */
  public boolean isPausing() {
    return switch (state) {
      case Open _ -> true;
      case AtRest it -> it.end().isWithdrawnHere();
    };
  }

  /** Is it this side's turn? */
  public boolean isTurnOf(Side side) {
    return state instanceof Open open && open.stage().acts() == side;
  }
}
