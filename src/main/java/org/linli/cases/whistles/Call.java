package org.linli.cases.whistles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.cases.whistles.CallState.AtRest;
import org.linli.cases.whistles.CallState.End;
import org.linli.cases.whistles.CallState.Open;
import org.linli.cases.whistles.CallState.Stage;
import org.linli.catalogue.SourceAgency;

/**
 * One department's part in a whistle. What may follow what stands here and nowhere else.
 *
 * @param answer to say that it has heard; whoever declines has answered too
 * @param arrival to be there; what counts is the first time
 * @param ruled that it must come was ruled
 * @param declined how often it would not come
 * @param rating null until the whistler has said
 */
public record Call(
    SourceAgency agency,
    CallState state,
    Promise answer,
    Promise arrival,
    boolean ruled,
    int declined,
    @Nullable Rating rating) {

  /** One that has just been sent on its way; who comes at a stated time has the limit at least. */
  static Call to(SourceAgency agency, @Nullable Instant wanted, Instant now, Clockwork clock) {
    var answer = clock.after(now, Timing.ANSWER);
    var limit = clock.after(now, Timing.ARRIVE);
    var arrival = wanted == null || wanted.isBefore(limit) ? limit : wanted;
    return new Call(
        agency,
        Open.of(Stage.ROUTED, answer),
        Promise.by(answer),
        Promise.by(arrival),
        false,
        0,
        null);
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  public boolean isAt(Stage stage) {
    return state instanceof Open it && it.stage() == stage;
  }

  /** Can this be done with it now? */
  public boolean fits(Act act) {
    if (!(state instanceof Open it)) return false;
    var stage = it.stage();
    var isOnItsWay = stage == Stage.ROUTED || stage == Stage.ACKNOWLEDGED;
    return switch (act) {
      case ACKNOWLEDGE -> stage == Stage.ROUTED;
      case CHECK_IN, SEE_THERE -> isOnItsWay;
      case DECLINE -> isOnItsWay && !ruled && arrival.done() == null;
      case MUST_COME, EXCUSE -> stage == Stage.ESCALATED;
      case ASK_TO_LEAVE -> stage == Stage.CHECKED_IN;
      case LET_GO -> stage == Stage.CHECKED_IN || stage == Stage.LEAVING;
      case KEEP -> stage == Stage.LEAVING;
      case RECALL, RATE -> stage == Stage.RESOLVED;
      case CLIMB -> it.climbs() != null;
      case RAISE, SUMMON, ROUTE, RESEAT, RESOLVE, WITHDRAW, REMARK -> false;
    };
  }

  /**
   * What a step leads to; refused where it does not fit.
   *
   * @param over the whistler has said that all is done
   * @param rungs how far it can climb
   */
  Call next(CallStep step, boolean over, int rungs, Instant now, Clockwork clock) {
    if (!(state instanceof Open it) || !fits(step.act())) throw refusal(step);
    return switch (step) {
      case CallStep.Acknowledge _ ->
          with(Open.of(Stage.ACKNOWLEDGED, arrival.due()), answer.done(now), arrival);
      case CallStep.CheckIn _ ->
          with(
              Open.of(Stage.CHECKED_IN, clock.after(now, Timing.ACT)),
              answer.done(now),
              arrival.done(now));
      case CallStep.Decline _ ->
          new Call(
              agency,
              Open.of(Stage.ESCALATED, clock.after(now, Timing.RULE)),
              answer.done(now),
              arrival,
              false,
              declined + 1,
              null);
      case CallStep.Rule(var mustCome) -> mustCome ? mustCome(over, now, clock) : to(End.EXCUSED);
      case CallStep.AskToLeave _ -> in(Stage.LEAVING, clock.after(now, Timing.LEAVE));
      case CallStep.Release(var goes) ->
          goes
              ? in(Stage.RESOLVED, clock.after(now, Timing.RATE))
              : in(Stage.CHECKED_IN, clock.after(now, Timing.ACT));
      case CallStep.Recall _ -> in(Stage.ACKNOWLEDGED, clock.after(now, Timing.ARRIVE));
      case CallStep.Rate(var given) ->
          new Call(agency, new AtRest(End.RATED), answer, arrival, ruled, declined, given);
      case CallStep.Climb _ -> climbed(it, rungs, now, clock);
    };
  }

  private Refusal refusal(CallStep step) {
    var wouldFit = isAt(Stage.ROUTED) || isAt(Stage.ACKNOWLEDGED);
    return Refusal.because(
        step instanceof CallStep.Decline && wouldFit
            ? WhistleReason.NOT_TO_DECLINE
            : WhistleReason.NOT_NOW);
  }

  /** Its time to be there begins anew; where all is done meanwhile it is only rated. */
  private Call mustCome(boolean over, Instant now, Clockwork clock) {
    var due = clock.after(now, Timing.ARRIVE);
    var next =
        over
            ? Open.of(Stage.RESOLVED, clock.after(now, Timing.RATE))
            : Open.of(Stage.ACKNOWLEDGED, due);
    return new Call(
        agency, next, answer, over ? arrival : arrival.until(due), true, declined, null);
  }

  private Call climbed(Open it, int rungs, Instant now, Clockwork clock) {
    if (it.climbs() == null || now.isBefore(it.climbs())) return this;
    var rung = it.rung() + 1;
    var further = rung < rungs ? clock.after(now, Timing.CLIMB) : null;
    return with(new Open(it.stage(), it.due(), rung, further), answer, arrival);
  }

  /** The whistler says that all is done; who never had to be there by now was not needed. */
  Call resolved(Instant now, Clockwork clock) {
    if (!(state instanceof Open it)) return this;
    return switch (it.stage()) {
      case CHECKED_IN, LEAVING -> in(Stage.RESOLVED, clock.after(now, Timing.RATE));
      case ROUTED, ACKNOWLEDGED ->
          arrival.done() != null || arrival.isBroken(now)
              ? in(Stage.RESOLVED, clock.after(now, Timing.RATE))
              : to(End.NOT_NEEDED);
      case ESCALATED, RESOLVED -> this;
    };
  }

  Call withdrawn() {
    return isOpen() ? to(End.WITHDRAWN) : this;
  }

  private Call in(Stage stage, Instant due) {
    return with(Open.of(stage, due), answer, arrival);
  }

  private Call to(End end) {
    return with(new AtRest(end), answer, arrival);
  }

  private Call with(CallState next, Promise answer, Promise arrival) {
    return new Call(agency, next, answer, arrival, ruled, declined, rating);
  }
}
