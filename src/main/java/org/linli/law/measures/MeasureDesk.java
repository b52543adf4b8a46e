package org.linli.law.measures;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.measures.MeasureState.Notice;
import org.linli.law.measures.MeasureStep.Act;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to measures for people: drafted, decided, announced, changed, ended, and looked at. */
@Service
@Transactional
class MeasureDesk {

  private final MeasureStore store;
  private final MeasureLogStore log;
  private final Deciding deciding;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  MeasureDesk(
      MeasureStore store,
      MeasureLogStore log,
      Deciding deciding,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.deciding = deciding;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which measures of a place are listed. */
  public enum Which {
    /** Drafts, and what is decided but not announced. */
    WAITING,
    RUNNING,
    OVER
  }

  /** One, what was done with it, and what the caller may do. */
  record Seen(Measure it, List<MeasureLogStore.Line> log, List<Act> may, boolean grounded) {}

  UUID draft(Caller caller, Wish wish) {
    var now = clock.instant();
    var made = deciding.draft(caller, wish, Measures.BY_HAND, null, now);
    places.current(caller, wish.place());
    store.add(List.of(made));
    log.begin(List.of(made), caller, List.of(Act.DRAFT));
    note(caller, Act.DRAFT, made, "");
    return made.id();
  }

  /** Decides it, in the name of an authority whose level the law says. */
  void approve(Caller caller, UUID id, String authority) {
    var now = clock.instant();
    var held = held(caller, id);
    Deciding.requireLevel(caller, held.kind());
    deciding.requireGround(caller, held);
    take(caller, held, new MeasureStep.Approve(Deciding.decision(caller, authority, now)), "", now);
  }

  void announce(Caller caller, UUID id, String number, @Nullable String link) {
    var now = clock.instant();
    var held = held(caller, id);
    Deciding.requireSame(caller, held);
    deciding.requireGround(caller, held);
    take(caller, held, new MeasureStep.Announce(Deciding.notice(number, link, now)), "", now);
  }

  /** It lasts longer, for reasons of its own, and is announced anew. */
  void extend(
      Caller caller, UUID id, Instant until, String why, String number, @Nullable String link) {
    var now = clock.instant();
    var held = held(caller, id);
    Deciding.requireSame(caller, held);
    Deciding.requireLevel(caller, held.kind());
    var words = Written.one("words", why, Written.PARAGRAPH);
    var step = new MeasureStep.Extend(until, Deciding.notice(number, link, now));
    deciding.requireGround(caller, held.next(step, now));
    take(caller, held, step, words, now);
  }

  void narrow(Caller caller, UUID id, MeasureStep.Narrow to, String why) {
    var now = clock.instant();
    var held = held(caller, id);
    Deciding.requireSame(caller, held);
    take(caller, held, to, Written.one("words", why, Written.PARAGRAPH), now);
  }

  /** The narrower measure as it is typed; its content stays where nothing is said. */
  MeasureStep.Narrow narrower(
      Caller caller,
      UUID id,
      @Nullable PlaceCode place,
      @Nullable Instant until,
      @Nullable String content,
      Notice notice) {
    var was = seen(caller, id);
    return new MeasureStep.Narrow(
        place == null ? was.place() : place,
        until == null ? was.until() : until,
        content == null || content.isBlank() ? was.words().content() : content.strip(),
        notice);
  }

  Notice told(String number, @Nullable String link) {
    return Deciding.notice(number, link, clock.instant());
  }

  /** Ends it before its time; whoever decided it does, or who is above. */
  void lift(Caller caller, UUID id, String why) {
    var held = held(caller, id);
    Deciding.requireSame(caller, held);
    var words = Written.one("words", why, Written.PARAGRAPH);
    take(caller, held, new MeasureStep.Lift(words), words, clock.instant());
  }

  /** A draft that is not wanted any more. */
  void drop(Caller caller, UUID id, String why) {
    var held = held(caller, id);
    Deciding.requireKind(caller, held.kind());
    var words = Written.one("words", why, Written.PARAGRAPH);
    take(caller, held, new MeasureStep.Drop(words), words, clock.instant());
  }

  /** A measure held fast, as the clock has it. */
  private Measure held(Caller caller, UUID id) {
    Deciding.requireDecider(caller);
    var it = store.hold(id).filter(one -> caller.place().contains(one.place()));
    return it.orElseThrow(() -> unknown(id)).at(clock.instant());
  }

  private void take(Caller caller, Measure held, MeasureStep step, String words, Instant now) {
    var next = held.next(step, now);
    store.save(next);
    log.add(next, step.act(), caller, words, now);
    note(caller, step.act(), next, words);
  }

  private void note(Caller caller, Act act, Measure it, String words) {
    journal.note(
        caller,
        "MEASURE_" + act.name(),
        it.id().toString(),
        it.place(),
        it.basis(),
        Map.of(
            "kind",
            it.kind().key(),
            "until",
            it.until().toString(),
            "words",
            words,
            "exercise",
            it.exercise() != null));
  }

  @Transactional(readOnly = true)
  Seen get(Caller caller, UUID id) {
    var it = seen(caller, id);
    return new Seen(it, log.of(id), may(caller, it), deciding.isGrounded(it, clock.instant()));
  }

  private Measure seen(Caller caller, UUID id) {
    caller.require(Power.SEE_PLACES);
    return store
        .find(id)
        .filter(it -> caller.place().contains(it.place()) || it.place().contains(caller.place()))
        .filter(it -> it.state().decisionOrNull() != null || Deciding.isDecider(caller))
        .orElseThrow(() -> unknown(id))
        .at(clock.instant());
  }

  @Transactional(readOnly = true)
  Page<Seen> list(Caller caller, PlaceCode within, Which which, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PLACES, within);
    var now = clock.instant();
    return store
        .list(place, which, Deciding.isDecider(caller), now, ask)
        .map(it -> it.at(now))
        .map(it -> new Seen(it, List.of(), may(caller, it), deciding.isGrounded(it, now)));
  }

  /** What the caller may do with it now. */
  static List<Act> may(Caller caller, Measure it) {
    if (!caller.place().contains(it.place())
        || !caller.powers().contains(it.kind().decider().power())) {
      return List.of();
    }
    var high = it.kind().isFor(caller.place().level());
    return Arrays.stream(Act.values())
        .filter(it::allows)
        .filter(act ->
            switch (act) {
              case APPROVE -> high;
              case DROP -> true;
              case EXTEND -> high && Deciding.isSame(caller, it);
              case ANNOUNCE, NARROW, LIFT -> Deciding.isSame(caller, it);
              case DRAFT, BEGIN, SUSPEND, EXPIRE -> false;
            })
        .toList();
  }

  private static NoSuchElementException unknown(UUID id) {
    return new NoSuchElementException(id.toString());
  }
}
