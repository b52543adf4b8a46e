package org.linli.people.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.moves.Asked.Noun;
import org.linli.people.moves.State.Open;
import org.linli.people.moves.State.Side;
import org.linli.people.moves.State.Stage;
import org.linli.places.Place;
import org.linli.places.PlaceView;

/**
 * A hand-over as one side sees it: its own household, never the other's; and where it only asked,
 * not even from where. {@code steps} are those the caller can take now.
 */
record MoveView(
    HandOverId move,
    HandOver.Kind kind,
    String stage,
    boolean open,
    int version,
    @Nullable PlaceView from,
    @Nullable PlaceView fromAround,
    @Nullable PlaceView to,
    @Nullable PlaceView toAround,
    @Nullable PlaceView owner,
    @Nullable String outside,
    boolean fromRisk,
    LocalDate on,
    @Nullable LocalDate stayUntil,
    List<PersonView> people,
    @Nullable HouseholdId household,
    @Nullable HouseholdId into,
    @Nullable Instant due,
    @Nullable LimitView limit,
    boolean late,
    boolean mine,
    boolean byFile,
    List<Noun> steps,
    Instant openedAt,
    Instant changedAt,
    @Nullable List<LineView> log) {

  record PersonView(@Nullable String id, String name) {}

  /** How long its stage may take. */
  record LimitView(int count, Limits.Unit unit) {}

  /** Who looks, and when; the places by code, and the limits by stage. */
  record Sight(Caller caller, Map<PlaceCode, Place> places, Instant now, Limits limits) {}

  record LineView(
      Instant at,
      String step,
      String stage,
      @Nullable PlaceView place,
      @Nullable String user,
      String reason) {}

  static MoveView of(Kept it, Sight sight, @Nullable List<Kept.Line> log) {
    var caller = sight.caller();
    var places = sight.places();
    var handOver = it.handOver();
    var sends = Moves.isOn(caller, handOver, Side.SENDER);
    var receives = Moves.isOn(caller, handOver, Side.RECEIVER);
    // Whoever has only asked is not told where the person lives before that side has agreed.
    var agreed =
        sends || !handOver.is(Stage.REQUESTED) && !handOver.state().name().equals("DECLINED");
    var isOurs = sends || receives && handOver.state().people() == State.Where.RECEIVER;
    var open = handOver.state() instanceof Open state ? state : null;
    var acting = open == null ? null : open.stage().acts();
    return new MoveView(
        handOver.id(),
        handOver.kind(),
        handOver.state().name(),
        open != null,
        handOver.version(),
        agreed ? view(handOver.from(), places) : null,
        agreed ? around(handOver.from(), places) : null,
        view(handOver.to(), places),
        around(handOver.to(), places),
        open == null || !agreed && acting == Side.SENDER ? null : view(open.owner(), places),
        it.details().outside(),
        it.details().fromRisk(),
        it.details().on(),
        handOver.stayUntil() == null
            ? null
            : LocalDate.ofInstant(handOver.stayUntil(), HandOverStore.ZONE),
        it.people().stream()
            .map(one ->
                new PersonView(
                    isOurs ? Long.toString(one.resident()) : null, Masked.name(one.name())))
            .toList(),
        sends ? it.details().household() : null,
        receives ? MoveWriting.cameTo(it) : null,
        open == null ? null : open.due(),
        limit(open, sight.limits()),
        open != null && open.due().isBefore(sight.now()),
        acting == Side.SENDER && sends || acting == Side.RECEIVER && receives,
        it.details().byFile(),
        caller.powers().contains(Power.KEEP_REGISTER)
            ? steps(handOver, sends, receives)
            : List.of(),
        it.openedAt(),
        it.changedAt(),
        log == null
            ? null
            : log.stream()
                .map(line -> line(line, caller, places, agreed || !isOfSender(line, handOver)))
                .toList());
  }

  /** A stay lasts as long as it was told to; every other stage has its limit. */
  private static @Nullable LimitView limit(@Nullable Open open, Limits limits) {
    if (open == null || open.stage() == Stage.STAYING) return null;
    var limit = limits.of(open.stage());
    return new LimitView(limit.first(), limit.unit());
  }

  private static boolean isOfSender(Kept.Line line, HandOver it) {
    return it.from() != null && line.place().contains(it.from());
  }

  /** A user name is shown to those of the same place only. */
  private static LineView line(
      Kept.Line it, Caller caller, Map<PlaceCode, Place> places, boolean placeIsTold) {
    return new LineView(
        it.at(),
        it.step(),
        it.stage(),
        placeIsTold ? view(it.place(), places) : null,
        caller.place().contains(it.place()) ? it.user() : null,
        it.reason());
  }

  private static List<Noun> steps(HandOver it, boolean sends, boolean receives) {
    var steps = new ArrayList<Noun>();
    for (var noun : Noun.values()) {
      var step = sample(noun, it);
      if (!it.fits(step)) continue;
      if (it.sideOf(step) == Side.SENDER ? sends : receives) steps.add(noun);
    }
    return List.copyOf(steps);
  }

  /** Any step of that name; whether it fits does not hang on what it tells. */
  private static Step sample(Noun noun, HandOver it) {
    var place = it.to() == null ? PlaceCode.COUNTRY : it.to();
    return switch (noun) {
      case DEPARTURE -> new Step.Depart();
      case RECEIPT -> new Step.Receive(place);
      case RETURN -> new Step.Return();
      case CONSENT -> new Step.Agree(true);
      case REFUSAL -> new Step.Decline();
      case CANCELLATION -> new Step.Cancel();
      case REDIRECTION -> new Step.SendOn(place);
      case WRITE_OFF -> new Step.WriteOff();
      case EXTENSION -> new Step.Extend(Instant.EPOCH);
      case SETTLEMENT -> new Step.Settle();
      case END -> new Step.End();
      case REVERSAL -> new Step.Revert();
    };
  }

  private static @Nullable PlaceView around(
      @Nullable PlaceCode code, Map<PlaceCode, Place> places) {
    return code == null ? null : view(MoveResource.around(code), places);
  }

  private static @Nullable PlaceView view(@Nullable PlaceCode code, Map<PlaceCode, Place> places) {
    var place = code == null ? null : places.get(code);
    return place == null ? null : PlaceView.of(place);
  }
}
