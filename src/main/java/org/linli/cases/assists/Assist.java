package org.linli.cases.assists;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.cases.Case;
import org.linli.cases.CaseId;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Unit;
import org.linli.cases.assists.AssistState.AtRest;
import org.linli.cases.assists.AssistState.End;
import org.linli.cases.assists.AssistState.Open;
import org.linli.cases.assists.AssistState.Stage;
import org.linli.edge.Power;

/**
 * A part of a case with which a unit is to help; who leads the case keeps it and its deadline. What
 * may follow what, and whose turn it is, stands here and nowhere else.
 *
 * @param number which of the case's it is, from 1
 * @param dispatch the place that rules where the unit will not
 * @param part what exactly it is to do
 * @param limit within what time, by the work calendar
 * @param ruled that it must was ruled
 */
public record Assist(
    CaseId of,
    int number,
    Unit unit,
    PlaceCode dispatch,
    String part,
    Limit limit,
    AssistState state,
    boolean ruled) {

  /** Within what time whoever dispatches rules. */
  static final Limit TO_RULE = Limit.of("2wh");

  static Assist ask(
      CaseId of,
      int number,
      Unit unit,
      PlaceCode dispatch,
      String part,
      Limit limit,
      Instant now,
      Case.Clockwork clock) {
    var due = clock.after(now, limit);
    if (due.isAfter(now.plus(Case.MOST_TIME))) {
      throw Refusal.because(AssistReason.TOO_LONG, Case.MOST_TIME.toDays());
    }
    return new Assist(of, number, unit, dispatch, part, limit, new Open(Stage.ASKED, due), false);
  }

  /** What an act leads to; refused where it does not fit how it stands. */
  Assist next(Act act, Instant now, Case.Clockwork clock) {
    if (!fits(act)) throw Refusal.because(AssistReason.NOT_NOW, state.name());
    return switch (act) {
      case ASSIST -> with(new AtRest(End.ANSWERED), ruled);
      case DECLINE_ASSISTANCE -> with(new Open(Stage.DECLINED, clock.after(now, TO_RULE)), ruled);
      case INSIST_ON_ASSISTANCE -> with(new Open(Stage.ASKED, clock.after(now, limit)), true);
      case EXCUSE_ASSISTANCE -> with(new AtRest(End.EXCUSED), ruled);
      case END_ASSISTANCE -> with(new AtRest(End.ENDED), ruled);
      default -> throw new IllegalArgumentException("Nothing to do with assistance: " + act);
    };
  }

  /** Could this be done with it as it stands, whoever does it? */
  boolean fits(Act act) {
    if (!(state instanceof Open it)) return false;
    return switch (act) {
      case ASSIST -> it.stage() == Stage.ASKED;
      case DECLINE_ASSISTANCE -> it.stage() == Stage.ASKED && !ruled;
      case INSIST_ON_ASSISTANCE, EXCUSE_ASSISTANCE -> it.stage() == Stage.DECLINED;
      case END_ASSISTANCE -> true;
      default -> false;
    };
  }

  List<Act> fitting() {
    return Arrays.stream(Act.values()).filter(this::fits).toList();
  }

  private Assist with(AssistState next, boolean mustNow) {
    return new Assist(of, number, unit, dispatch, part, limit, next, mustNow);
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  public @Nullable Instant due() {
    return state instanceof Open it ? it.due() : null;
  }

  /** Whose turn it is; null at rest. */
  @Nullable Seat seat() {
    if (!(state instanceof Open it)) return null;
    return switch (it.stage()) {
      case ASKED -> units();
      case DECLINED -> rulers();
    };
  }

  Seat units() {
    return new Seat(Power.HANDLE_CASES, unit.place(), unit.agency(), null);
  }

  Seat rulers() {
    return new Seat(Power.DISPATCH_CASES, dispatch);
  }
}
