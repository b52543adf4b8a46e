package org.linli.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.cases.CaseState.AtRest;
import org.linli.cases.CaseState.Open;
import org.linli.edge.Power;

/**
 * Something that must be handled. What may follow what, and whose turn it is, stands here and
 * nowhere else.
 *
 * @param classing null until it is found out what it is
 * @param unit whose work it is, or who returned it; null before it is dispatched
 * @param wish what the unit has asked for and nobody has ruled on
 * @param barred who handled it, or called it groundless: somebody else looks at that
 * @param tally how often it went back
 */
public record Case(
    CaseId id,
    Source source,
    Kind kind,
    Spot spot,
    @Nullable Classing classing,
    @Nullable Unit unit,
    CaseState state,
    CaseStep.@Nullable Wish wish,
    @Nullable UUID barred,
    Tally tally,
    int version) {

  /** How often a unit may say that it is not its work. */
  public static final int MOST_RETURNS = 2;

  /** How far ahead a deadline may be moved, and a case be put off. */
  public static final Duration MOST_TIME = Duration.ofDays(30);

  public static final Duration MOST_DEFERRAL = Duration.ofDays(90);

  /** How often it was returned, failed and given more time; and whether its unit was ruled. */
  public record Tally(int returns, int reworks, int extensions, boolean ruled) {
    static final Tally NONE = new Tally(0, 0, 0, false);
  }

  /** When something is due that is to be done within a limit from a moment on. */
  @FunctionalInterface
  public interface Clockwork {
    Instant after(Instant moment, Limit limit);
  }

  /**
   * A new one: what the public reports is looked at on the spot, where it is known where that is;
   * questions wait for whoever answers them; who patrols and knows the class has it accepted.
   */
  public static Case report(
      CaseId id,
      Source source,
      Kind kind,
      Spot spot,
      @Nullable Classing classing,
      boolean unseen,
      Instant now,
      Clockwork clock) {
    var look = source.isPublic() && !unseen && kind != Kind.QUESTION;
    var known = classing != null && spot.isOfGrid() && kind != Kind.QUESTION;
    var stage =
        look && spot.isOfGrid()
            ? Stage.VERIFYING
            : known && !look ? Stage.ACCEPTED : Stage.REPORTED;
    return new Case(
        id,
        source,
        kind,
        spot,
        classing,
        null,
        open(stage, now, clock, stage.limit(source)),
        null,
        null,
        Tally.NONE,
        1);
  }

  /** What a step leads to; refused where it does not fit how the case stands. */
  public Case next(CaseStep step, Instant now, Clockwork clock) {
    if (source.isGuarded() && !step.act().isOfTheGuarded()) {
      throw Refusal.because(CaseReason.NOT_NOW, state.name());
    }
    return switch (state) {
      case Open it -> fromOpen(it, step, now, clock);
      case AtRest it -> fromRest(it, step, now, clock);
    };
  }

  private Case fromRest(AtRest it, CaseStep step, Instant now, Clockwork clock) {
    if (step instanceof CaseStep.Evaluate && it.end().canBeEvaluated()) return to(End.EVALUATED);
    if (step instanceof CaseStep.Reopen && unit != null && isReopened(it)) {
      return with(open(Stage.HANDLING, now, clock, limit().half()))
          .tallied(new Tally(tally.returns, tally.reworks + 1, tally.extensions, true));
    }
    throw Refusal.because(CaseReason.NOT_NOW, state.name());
  }

  private static boolean isReopened(AtRest it) {
    return it.end() == End.CLOSED || it.end() == End.EVALUATED;
  }

  private Case fromOpen(Open it, CaseStep step, Instant now, Clockwork clock) {
    if (!allows(it.stage(), step.act())) throw Refusal.because(CaseReason.NOT_NOW, state.name());
    return switch (step) {
      case CaseStep.Locate(var where) -> located(it, where, now, clock);
      case CaseStep.Verify(var found) -> classed(found).with(open(Stage.ACCEPTED, now, clock));
      case CaseStep.Accept(var found, var unseen) -> accepted(it, found, unseen, now, clock);
      case CaseStep.Decline _ -> to(End.DECLINED);
      case CaseStep.Dispatch(var unit, var ruling) -> dispatched(it, unit, ruling, now, clock);
      case CaseStep.Return _ -> returned(now, clock);
      case CaseStep.Sign _ -> with(open(Stage.HANDLING, now, clock, limit()));
      case CaseStep.Handle(var by) -> barring(by).with(open(Stage.INSPECTING, now, clock));
      case CaseStep.Inspect(var isMended) -> isMended ? to(End.CLOSED) : failed(now, clock);
      case CaseStep.Ask(var wish) -> wishing(wish, now);
      case CaseStep.Rule(var isGranted) -> ruled(it, isGranted);
      case CaseStep.Resume _ -> with(open(Stage.HANDLING, now, clock, limit()));
      case CaseStep.Merge _ -> to(End.MERGED);
      case CaseStep.Divert _ -> to(End.DIVERTED);
      case CaseStep.CallGroundless(var by) ->
          barring(by)
              .with(new Open(Stage.REVIEWING, clock.after(now, Stage.REVIEWING.limit(source)), it));
      case CaseStep.Review(var isAgreed) ->
          isAgreed ? to(End.GROUNDLESS) : with(Objects.requireNonNull(it.before())).barring(null);
      case CaseStep.SettleOnTheSpot(var found) -> classed(found).to(End.ON_THE_SPOT);
      case CaseStep.Answer _ -> to(End.ANSWERED);
      case CaseStep.Withdraw _ -> to(End.WITHDRAWN);
      case CaseStep.Evaluate _, CaseStep.Reopen _ ->
          throw Refusal.because(CaseReason.NOT_NOW, state.name());
    };
  }

  /** Could this be done with it as it stands, whoever does it? */
  public boolean allows(CaseStep.Act act) {
    if (source.isGuarded() && !act.isOfTheGuarded()) return false;
    return switch (state) {
      case Open it -> allows(it.stage(), act);
      case AtRest it ->
          switch (act) {
            case EVALUATE, CALL_BACK -> it.end().canBeEvaluated();
            case REOPEN -> unit != null && isReopened(it);
            case REMARK, EXCLUDE, INCLUDE -> true;
            default -> false;
          };
    };
  }

  private boolean allows(Stage at, CaseStep.Act act) {
    return switch (act) {
      case REPORT, EVALUATE, CALL_BACK, EXCLUDE, INCLUDE, REOPEN -> false;
      case MEASURED, CORRECTED, DECIDED -> false;
      case ASK_ASSISTANCE,
          ASSIST,
          DECLINE_ASSISTANCE,
          INSIST_ON_ASSISTANCE,
          EXCUSE_ASSISTANCE,
          END_ASSISTANCE,
          CLIMB_ASSISTANCE ->
          false;
      case LOCATE, DIVERT -> at.isBeforeDispatch();
      case VERIFY -> at == Stage.VERIFYING;
      case ACCEPT -> at == Stage.REPORTED || at == Stage.ACCEPTED;
      case DECLINE, SETTLE_ON_THE_SPOT -> at.isBeforeDispatch() && at != Stage.RETURNED;
      case DISPATCH -> at == Stage.ACCEPTED || at == Stage.RETURNED;
      case RETURN, SIGN -> at == Stage.DISPATCHED;
      case HANDLE -> at == Stage.DISPATCHED || at == Stage.HANDLING;
      case PASS, FAIL -> at == Stage.INSPECTING;
      case ASK_MORE_TIME, ASK_DEFERRAL -> at == Stage.HANDLING;
      case GRANT, DENY -> at == Stage.HANDLING && wish != null;
      case RESUME -> at == Stage.DEFERRED;
      case CALL_GROUNDLESS -> at != Stage.REVIEWING && at != Stage.INSPECTING;
      case AGREE, DISAGREE -> at == Stage.REVIEWING;
      case ANSWER -> kind == Kind.QUESTION && at.isBeforeDispatch();
      case WITHDRAW -> at != Stage.INSPECTING;
      case MERGE, CONTACT, SUPERVISE, CLIMB, REMARK -> true;
    };
  }

  /** Where it was told wrongly, the look on the spot begins again at the right grid. */
  private Case located(Open it, Spot where, Instant now, Clockwork clock) {
    var moved =
        new Case(id, source, kind, where, classing, unit, state, wish, barred, tally, version);
    var looks = where.isOfGrid() && source.isPublic() && kind != Kind.QUESTION;
    if (it.stage() == Stage.REPORTED && looks) {
      return moved.with(open(Stage.VERIFYING, now, clock));
    }
    return moved.with(open(it.stage(), now, clock));
  }

  private Case accepted(Open it, Classing found, boolean unseen, Instant now, Clockwork clock) {
    var look = it.stage() == Stage.REPORTED && source.isPublic() && kind != Kind.QUESTION;
    if (look && !unseen) {
      if (!spot.isOfGrid()) throw Refusal.because(CaseReason.PLACE_FIRST);
      return classed(found).with(open(Stage.VERIFYING, now, clock));
    }
    return classed(found).with(open(Stage.ACCEPTED, now, clock));
  }

  private Case dispatched(Open it, Unit to, boolean ruling, Instant now, Clockwork clock) {
    if (classing == null) throw Refusal.because(CaseReason.CLASS_FIRST);
    if (!to.place().contains(spot.place()) && !spot.place().contains(to.place())) {
      throw Refusal.because(CaseReason.UNIT_ELSEWHERE, to.place());
    }
    var ruled = ruling || tally.returns >= MOST_RETURNS;
    return new Case(id, source, kind, spot, classing, to, it, null, null, tally, version)
        .tallied(new Tally(tally.returns, tally.reworks, tally.extensions, ruled))
        .with(open(Stage.DISPATCHED, now, clock));
  }

  private Case returned(Instant now, Clockwork clock) {
    if (tally.ruled) throw Refusal.because(CaseReason.RULED);
    return tallied(new Tally(tally.returns + 1, tally.reworks, tally.extensions, false))
        .with(open(Stage.RETURNED, now, clock));
  }

  private Case failed(Instant now, Clockwork clock) {
    return barring(null)
        .tallied(new Tally(tally.returns, tally.reworks + 1, tally.extensions, tally.ruled))
        .with(open(Stage.HANDLING, now, clock, limit().half()));
  }

  private Case wishing(CaseStep.Wish it, Instant now) {
    if (!it.isDeferral() && tally.extensions > 0) throw Refusal.because(CaseReason.EXTENDED_ONCE);
    var most = it.isDeferral() ? MOST_DEFERRAL : MOST_TIME;
    if (!it.until().isAfter(now) || it.until().isAfter(now.plus(most))) {
      throw Refusal.because(CaseReason.TOO_FAR, most.toDays());
    }
    return new Case(id, source, kind, spot, classing, unit, state, it, barred, tally, version + 1);
  }

  private Case ruled(Open it, boolean isGranted) {
    var asked = Objects.requireNonNull(wish);
    var plain =
        new Case(id, source, kind, spot, classing, unit, state, null, barred, tally, version);
    if (!isGranted) return plain.with(it);
    return asked.isDeferral()
        ? plain.with(new Open(Stage.DEFERRED, asked.until()))
        : plain
            .tallied(new Tally(tally.returns, tally.reworks, tally.extensions + 1, tally.ruled))
            .with(new Open(Stage.HANDLING, asked.until()));
  }

  /** The same where places have ended and others go on for them; deadlines stay. */
  Case following(Map<PlaceCode, PlaceCode> heirs) {
    var where = heirs.getOrDefault(spot.place(), spot.place());
    var at = new Spot(where, spot.point(), spot.address());
    var to =
        unit == null
            ? null
            : new Unit(heirs.getOrDefault(unit.place(), unit.place()), unit.agency());
    return new Case(id, source, kind, at, classing, to, state, wish, barred, tally, version + 1);
  }

  private Open open(Stage stage, Instant now, Clockwork clock) {
    return open(stage, now, clock, stage.limit(source));
  }

  private static Open open(Stage stage, Instant now, Clockwork clock, Limit within) {
    return new Open(stage, clock.after(now, within));
  }

  /** What was asked for and not ruled on is void where the case goes on. */
  private Case with(CaseState next) {
    return new Case(id, source, kind, spot, classing, unit, next, null, barred, tally, version + 1);
  }

  private Case to(End end) {
    return new Case(
        id, source, kind, spot, classing, unit, new AtRest(end), null, barred, tally, version + 1);
  }

  private Case classed(Classing found) {
    return new Case(id, source, kind, spot, found, unit, state, wish, barred, tally, version);
  }

  private Case barring(@Nullable UUID account) {
    return new Case(id, source, kind, spot, classing, unit, state, wish, account, tally, version);
  }

  private Case tallied(Tally next) {
    return new Case(id, source, kind, spot, classing, unit, state, wish, barred, next, version);
  }

  private Limit limit() {
    return classing == null ? Stage.HANDLING.limit(source) : classing.limit();
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  /** Whose turn it is; null where it is at rest. */
  public @Nullable Seat seat() {
    if (!(state instanceof Open it)) return null;
    return switch (it.stage()) {
      case REPORTED, ACCEPTED, RETURNED -> dispatching();
      case VERIFYING -> new Seat(Power.VERIFY_CASES, spot.place());
      case DISPATCHED, HANDLING, DEFERRED -> handling(Objects.requireNonNull(unit));
      case INSPECTING -> new Seat(Power.VERIFY_CASES, spot.place()).except(barred);
      case REVIEWING -> dispatching().at(above(spot.dispatch())).except(barred);
    };
  }

  /** Whoever says whose work it is, and rules on it. */
  public Seat dispatching() {
    return new Seat(Power.DISPATCH_CASES, spot.dispatch());
  }

  private static Seat handling(Unit unit) {
    return new Seat(Power.HANDLE_CASES, unit.place(), unit.agency(), null);
  }

  /** Reviews are one place higher, but within the city. */
  private static PlaceCode above(PlaceCode place) {
    return Level.CITY.isWiderThan(place.level()) ? place.ancestors().getLast() : place;
  }
}
