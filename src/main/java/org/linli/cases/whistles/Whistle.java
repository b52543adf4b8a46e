package org.linli.cases.whistles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.whistles.CallState.Side;
import org.linli.cases.whistles.WhistleState.AtRest;
import org.linli.cases.whistles.WhistleState.End;
import org.linli.cases.whistles.WhistleState.Open;
import org.linli.cases.whistles.WhistleState.Stage;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/**
 * The lower level calls departments to a place. Joint action and its end are the whistle's;
 * hearing, being there, leaving and being rated are each call's. A whistle is open as long as a
 * call is.
 *
 * @param place where they are to come
 * @param by the place of whoever blew it, which rates
 */
public record Whistle(
    WhistleId id,
    WhistleKind kind,
    PlaceCode place,
    PlaceCode by,
    WhistleState state,
    List<Call> calls,
    int version) {

  public Whistle {
    calls = List.copyOf(calls);
    if (calls.isEmpty()) throw new IllegalArgumentException("Nobody is called: " + id);
    var someOpen = calls.stream().anyMatch(Call::isOpen);
    if (someOpen != state instanceof Open) {
      throw new IllegalArgumentException("Open without a call or the other way round: " + id);
    }
  }

  static Whistle raise(
      WhistleId id,
      WhistleKind kind,
      PlaceCode place,
      PlaceCode by,
      Collection<SourceAgency> agencies,
      @Nullable Instant wanted,
      Instant now,
      Clockwork clock) {
    var calls = agencies.stream().sorted().map(it -> Call.to(it, wanted, now, clock)).toList();
    return new Whistle(id, kind, place, by, new Open(Stage.RAISED), calls, 1);
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  public boolean isAt(Stage stage) {
    return state instanceof Open it && it.stage() == stage;
  }

  /** The call of a department; refused where it is not called. */
  public Call call(SourceAgency agency) {
    return find(agency).orElseThrow(() -> Refusal.because(WhistleReason.NOT_NOW));
  }

  public java.util.Optional<Call> find(SourceAgency agency) {
    return calls.stream().filter(it -> it.agency() == agency).findFirst();
  }

  /** Can this be done with the whistle as a whole now? */
  public boolean fits(Act act) {
    return switch (act) {
      case SUMMON, RESOLVE -> isOpen() && !isAt(Stage.RESOLVED);
      case WITHDRAW -> isAt(Stage.RAISED);
      case REMARK -> isOpen();
      case RAISE,
          ROUTE,
          RESEAT,
          ACKNOWLEDGE,
          CHECK_IN,
          SEE_THERE,
          DECLINE,
          MUST_COME,
          EXCUSE,
          ASK_TO_LEAVE,
          LET_GO,
          KEEP,
          RECALL,
          RATE,
          CLIMB ->
          false;
    };
  }

  /** What a step leads to; refused where it does not fit how the whistle stands. */
  public Whistle next(WhistleStep step, Instant now, Clockwork clock) {
    if (!(step instanceof WhistleStep.OfCall) && !fits(step.act())) {
      throw Refusal.because(WhistleReason.NOT_NOW);
    }
    return switch (step) {
      case WhistleStep.OfCall(var agency, var it) -> ofCall(call(agency), it, now, clock);
      case WhistleStep.Summon(var agency) -> summoned(agency, now, clock);
      case WhistleStep.Resolve _ ->
          with(each(it -> it.resolved(now, clock)), new Open(Stage.RESOLVED));
      case WhistleStep.Withdraw _ -> with(each(Call::withdrawn), new AtRest(End.WITHDRAWN));
      case WhistleStep.Remark _ -> with(calls, state);
    };
  }

  private Whistle ofCall(Call it, CallStep step, Instant now, Clockwork clock) {
    var next = it.next(step, isAt(Stage.RESOLVED), ladder(it).size(), now, clock);
    if (next.equals(it)) return this;
    var all = each(call -> call.agency() == it.agency() ? next : call);
    var over = isAt(Stage.RESOLVED) && !(step instanceof CallStep.Recall);
    return with(all, over ? new Open(Stage.RESOLVED) : stage(all));
  }

  private Whistle summoned(SourceAgency agency, Instant now, Clockwork clock) {
    if (find(agency).isPresent()) throw Refusal.because(WhistleReason.CALLED_ALREADY);
    var all = new ArrayList<>(calls);
    all.add(Call.to(agency, null, now, clock));
    return with(all, stage(all));
  }

  private static Open stage(List<Call> calls) {
    var open = calls.stream().filter(Call::isOpen).toList();
    if (open.stream().allMatch(it -> it.isAt(CallState.Stage.RESOLVED))) {
      return new Open(Stage.RESOLVED);
    }
    var someone = calls.stream().anyMatch(it -> it.arrival().done() != null);
    return new Open(someone ? Stage.JOINT_ACTION : Stage.RAISED);
  }

  private List<Call> each(UnaryOperator<Call> change) {
    return calls.stream().map(change).toList();
  }

  /** With the last of its calls the whistle comes to rest. */
  private Whistle with(List<Call> all, WhistleState next) {
    var ends = all.stream().noneMatch(Call::isOpen) && next instanceof Open;
    return new Whistle(id, kind, place, by, ends ? rest(all) : next, all, version + 1);
  }

  private static AtRest rest(List<Call> all) {
    var excused = new CallState.AtRest(CallState.End.EXCUSED);
    return new AtRest(
        all.stream().allMatch(it -> it.state().equals(excused)) ? End.EXCUSED : End.CLOSED);
  }

  /** Whose turn it is with a call; null where it is at rest. */
  public @Nullable Seat seat(Call it) {
    if (!(it.state() instanceof CallState.Open open)) return null;
    return seat(open.stage().acts(), it.agency());
  }

  private Seat seat(Side side, SourceAgency agency) {
    return switch (side) {
      case DEPARTMENT -> new Seat(Power.HANDLE_CASES, place, agency, null);
      case WHISTLER -> new Seat(Power.RAISE_WHISTLES, by);
      case RULER -> new Seat(Power.DISPATCH_CASES, ruler());
    };
  }

  /** Who rules is one above whoever blew it, at least the district; in a city, the city itself. */
  public PlaceCode ruler() {
    if (Level.DISTRICT.isWiderThan(by.level())) return by.at(Level.DISTRICT);
    return by.level() == Level.DISTRICT ? by.at(Level.CITY) : by;
  }

  /** Where a late call is seen, one after another: the district, then the city. */
  List<PlaceCode> ladder(Call it) {
    var seat = seat(it);
    var from = seat == null ? place : seat.place();
    var above =
        Stream.of(Level.DISTRICT, Level.CITY)
            .filter(level -> level.isWiderThan(from.level()))
            .map(from::at)
            .toList();
    return above.isEmpty() ? List.of(from) : above;
  }

  /** Where a late call has climbed to; null where it has not. */
  @Nullable PlaceCode climbedTo(Call it) {
    return it.state() instanceof CallState.Open open && open.rung() > 0
        ? ladder(it).get(open.rung() - 1)
        : null;
  }
}
