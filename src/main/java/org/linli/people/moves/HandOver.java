package org.linli.people.moves;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.people.moves.State.AtRest;
import org.linli.people.moves.State.End;
import org.linli.people.moves.State.Open;
import org.linli.people.moves.State.Side;
import org.linli.people.moves.State.Stage;

/**
 * A hand-over of people: from a grid, to a grid or wider place, or one of the two outside the tree
 * (null). What may follow what stands here and nowhere else.
 */
public record HandOver(
    HandOverId id,
    Kind kind,
    @Nullable PlaceCode from,
    @Nullable PlaceCode to,
    @Nullable Instant stayUntil,
    State state,
    int version) {

  /** Why somebody moves. */
  public enum Kind {
    WITHIN,
    TEMPORARY,
    OUT,
    IN,
    RETURN,
    BIRTH,
    DEATH,
    UNKNOWN
  }

  /** How one begins: open at a stage, or at rest at once where nobody else has a part in it. */
  public sealed interface Beginning {

    record At(Stage stage, Instant since) implements Beginning {}

    record Stay() implements Beginning {}

    record Done(End end) implements Beginning {}
  }

  public static HandOver begin(
      HandOverId id,
      Kind kind,
      @Nullable PlaceCode from,
      @Nullable PlaceCode to,
      @Nullable Instant stayUntil,
      Beginning beginning,
      Limits limits) {
    var blank = new HandOver(id, kind, from, to, stayUntil, new AtRest(End.CANCELLED), 1);
    return switch (beginning) {
      case Beginning.At it -> blank.at(it.stage(), it.since(), limits);
      case Beginning.Stay _ -> blank.staying();
      case Beginning.Done it -> blank.at(it.end());
    };
  }

  /** What a step leads to; refused where it does not fit the state. */
  public HandOver next(Step step, Instant now, Limits limits) {
    if (!fits(step)) throw Refusal.because(MovesReason.NOT_NOW, id);
    var next =
        switch (step) {
          case Step.Depart _ -> at(Stage.DEPARTED, now, limits);
          case Step.Receive(var place) -> towards(within(place)).received();
          case Step.Return _ when from == null -> at(End.SENT_BACK);
          case Step.Return _ -> at(Stage.RETURNED, now, limits);
          case Step.Agree(var doorStands) ->
              doorStands ? received() : at(Stage.DEPARTED, now, limits);
          case Step.Decline _ -> at(End.DECLINED);
          case Step.Cancel _ -> at(End.CANCELLED);
          case Step.SendOn(var place) when is(Stage.RETURNED) ->
              towards(place).at(Stage.DEPARTED, now, limits);
          case Step.SendOn(var place) -> towards(within(place)).at(Stage.DEPARTED, now, limits);
          case Step.WriteOff _ -> at(End.WRITTEN_OFF);
          case Step.Find(var place) -> towards(place).received();
          case Step.Extend(var until) -> until(until).staying();
          case Step.Settle _ -> until(null).at(End.RECEIVED);
          case Step.End _ -> at(End.ENDED);
          case Step.Revert _ -> at(End.REVERTED);
          case Step.ArriveOutside _ -> at(End.ARRIVED);
          case Step.MissOutside _ -> at(Stage.RETURNED, now, limits);
          case Step.Climb _ -> climbed(now, limits);
        };
    return next.equals(this) ? this : next.withVersion(version + 1);
  }

  /** Can this step be taken now? What it names (a place, a time) is looked at when it is. */
  public boolean fits(Step step) {
    return switch (step) {
      case Step.Depart _ -> is(Stage.ANNOUNCED);
      case Step.Receive _ -> is(Stage.ANNOUNCED) || is(Stage.DEPARTED);
      case Step.Return _ -> is(Stage.DEPARTED);
      case Step.Agree _, Step.Decline _ -> is(Stage.REQUESTED);
      // Who came by file has no grid here to be taken back to.
      case Step.Cancel _ -> from != null && state instanceof Open && !is(Stage.STAYING);
      case Step.SendOn _ -> is(Stage.RETURNED) || is(Stage.DEPARTED);
      case Step.WriteOff _ -> is(Stage.RETURNED) || is(Stage.MISSING) || is(Stage.SENT_OUT);
      case Step.Find _ -> is(Stage.MISSING);
      case Step.Extend _, Step.Settle _, Step.End _ -> is(Stage.STAYING);
      case Step.Revert _ -> is(End.DECEASED) || is(End.LEFT);
      // Whoever was called back or given up meanwhile has arrived all the same.
      case Step.ArriveOutside _ ->
          kind == Kind.OUT
              && to == null
              && (is(Stage.SENT_OUT)
                  || is(Stage.RETURNED)
                  || is(End.CANCELLED)
                  || is(End.WRITTEN_OFF));
      case Step.MissOutside _ -> is(Stage.SENT_OUT);
      case Step.Climb _ -> state instanceof Open;
    };
  }

  /** Whose step it is. Passing on and taking back are both sides', each in its own stage. */
  public Side sideOf(Step step) {
    return switch (step) {
      case Step.Depart _,
          Step.Agree _,
          Step.Decline _,
          Step.WriteOff _,
          Step.Revert _,
          Step.ArriveOutside _,
          Step.MissOutside _ ->
          Side.SENDER;
      case Step.Receive _, Step.Return _, Step.Extend _, Step.Settle _, Step.End _, Step.Find _ ->
          Side.RECEIVER;
      case Step.Cancel _ -> is(Stage.REQUESTED) ? Side.RECEIVER : Side.SENDER;
      case Step.SendOn _ -> is(Stage.RETURNED) ? Side.SENDER : Side.RECEIVER;
      case Step.Climb _ -> acts();
    };
  }

  /** The place of a side, which a step of that side is only for. */
  public PlaceCode placeOf(Side side) {
    var place = side == Side.SENDER ? from : to;
    if (place == null) throw Refusal.because(MovesReason.NOT_NOW, id);
    return place;
  }

  /** The place that must act now, or null when nobody must. */
  public @Nullable PlaceCode acting() {
    return state instanceof Open ? placeOf(acts()) : null;
  }

  private Side acts() {
    return switch (state) {
      case Open it -> it.stage().acts();
      case AtRest _ -> throw Refusal.because(MovesReason.NOT_NOW, id);
    };
  }

  public boolean is(Stage stage) {
    return state instanceof Open open && open.stage() == stage;
  }

  public boolean is(End end) {
    return state instanceof AtRest rest && rest.end() == end;
  }

  /** The receiver can only pass on, or receive, within what was handed over to it. */
  private PlaceCode within(PlaceCode place) {
    if (!placeOf(Side.RECEIVER).contains(place)) throw Refusal.because(MovesReason.DOOR_ELSEWHERE);
    return place;
  }

  private HandOver received() {
    return kind == Kind.TEMPORARY ? staying() : at(End.RECEIVED);
  }

  private HandOver staying() {
    if (stayUntil == null) throw new IllegalArgumentException("A stay has an end: " + id);
    return with(new Open(Stage.STAYING, placeOf(Side.RECEIVER), stayUntil, stayUntil));
  }

  private HandOver at(Stage stage, Instant since, Limits limits) {
    var due = limits.due(stage, since);
    return with(new Open(stage, placeOf(stage.acts()), due, due));
  }

  private HandOver at(End end) {
    return with(new AtRest(end));
  }

  /** One place up, but not above the subdistrict, where it stays late until somebody acts. */
  private HandOver climbed(Instant now, Limits limits) {
    return switch (state) {
      case Open it
          when now.isBefore(it.chaseAt()) || !Level.SUBDISTRICT.isWiderThan(it.owner().level()) ->
          this;
      case Open it -> {
        var above = it.owner().at(it.owner().level().above());
        var again = limits.again(it.stage(), now);
        yield with(new Open(it.stage(), above, it.due(), again));
      }
      case AtRest _ -> this;
    };
  }

  private HandOver towards(PlaceCode place) {
    return new HandOver(id, kind, from, place, stayUntil, state, version);
  }

  private HandOver until(@Nullable Instant end) {
    return new HandOver(id, kind, from, to, end, state, version);
  }

  private HandOver with(State next) {
    return new HandOver(id, kind, from, to, stayUntil, next, version);
  }

  private HandOver withVersion(int next) {
    return new HandOver(id, kind, from, to, stayUntil, state, next);
  }
}
