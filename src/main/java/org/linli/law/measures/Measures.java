package org.linli.law.measures;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.law.measures.MeasureStep.Act;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to measures for the rooms above: an activation enacts and lifts them, and whatever needs
 * one asks whether it holds. People decide at {@link MeasureDesk}.
 */
@Service
@Transactional
public class Measures {

  /** The source of what somebody drafts at the desk, and of nothing wider. */
  public static final String BY_HAND = "hand";

  private final MeasureStore store;
  private final MeasureLogStore log;
  private final Deciding deciding;
  private final LegalBases bases;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Measures(
      MeasureStore store,
      MeasureLogStore log,
      Deciding deciding,
      LegalBases bases,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.deciding = deciding;
    this.bases = bases;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Decides and announces all of these or none in one go, as an activation does, and notes it once.
   * Those of an exercise are marked as such and bind nobody.
   *
   * @param exercise the exercise they are of; null for real ones
   * @param authority in whose name
   */
  public List<Measure> enact(
      Caller by,
      String source,
      @Nullable UUID exercise,
      String authority,
      String notice,
      List<Wish> wishes) {
    if (wishes.isEmpty()) return List.of();
    var now = clock.instant();
    var decision = Deciding.decision(by, authority, now);
    var told = Deciding.notice(notice, null, now);
    var made =
        wishes.stream()
            .map(it -> sound(by, it, source, exercise, now))
            .map(it -> it.next(new MeasureStep.Approve(decision), now))
            .map(it -> it.next(new MeasureStep.Announce(told), now))
            .toList();
    requirePlaces(made);
    store.add(made);
    log.begin(made, by, List.of(Act.DRAFT, Act.APPROVE, Act.ANNOUNCE));
    journal.note(
        by,
        "MEASURES_ENACTED",
        source,
        by.place(),
        made.getFirst().basis(),
        Map.of(
            "measures", made.size(),
            "kinds", made.stream().map(it -> it.kind().key()).distinct().sorted().toList(),
            "exercise", exercise != null));
    return made;
  }

  private Measure sound(Caller by, Wish wish, String source, @Nullable UUID exercise, Instant now) {
    var made = deciding.draft(by, wish, source, exercise, now);
    Deciding.requireLevel(by, made.kind());
    deciding.requireGround(by, made);
    return made;
  }

  private void requirePlaces(List<Measure> made) {
    var wanted = made.stream().map(Measure::place).distinct().toList();
    var known = places.named(wanted).keySet();
    for (var it : wanted) {
      if (!known.contains(it)) throw new NoSuchElementException(it.toString());
    }
  }

  /** Lifts all that came from a source and is not over; how many that were. */
  public int lift(Caller by, String source, String reason) {
    var words = Written.one("words", reason, Written.PARAGRAPH);
    var now = clock.instant();
    var open =
        store.ofSource(source).stream()
            .map(it -> it.at(now))
            .filter(it -> it.allows(Act.LIFT))
            .toList();
    for (var it : open) {
      Deciding.requireSame(by, it);
      var next = it.next(new MeasureStep.Lift(words), now);
      store.save(next);
      log.add(next, Act.LIFT, by, words, now);
    }
    if (!open.isEmpty()) {
      journal.note(
          by,
          "MEASURES_LIFTED",
          source,
          by.place(),
          open.getFirst().basis(),
          Map.of("measures", open.size(), "words", words));
    }
    return open.size();
  }

  /** Everything a source has brought, as the clock has it. */
  public List<Measure> ofSource(String source) {
    var now = clock.instant();
    return store.ofSource(source).stream().map(it -> it.at(now)).toList();
  }

  /**
   * Whatever needs a measure asks here: is one of this kind in force at the place now, real, within
   * its term, and on a basis that still holds?
   */
  @Transactional(readOnly = true)
  public boolean isInForce(String kind, PlaceCode place, Instant now) {
    return store.announcedAt(place, now).stream()
        .anyMatch(it -> it.kind().key().equals(kind) && holds(it, now));
  }

  /** The same as a condition: the measure to be named by what is done under it. */
  @Transactional(readOnly = true)
  public Measure requireInForce(String kind, PlaceCode place) {
    var now = clock.instant();
    return store.announcedAt(place, now).stream()
        .filter(it -> it.kind().key().equals(kind) && holds(it, now))
        .map(it -> it.at(now))
        .findFirst()
        .orElseThrow(() -> Refusal.because(MeasureReason.NO_MEASURE_IN_FORCE));
  }

  private boolean holds(Measure it, Instant now) {
    return it.binds(now) && deciding.isGrounded(it, now);
  }

  /** One that people are told of, with what it rests on. */
  public record Told(Measure measure, LegalBasis basis) {
    public MeasureState.Decision decision() {
      return Objects.requireNonNull(measure.state().decisionOrNull());
    }

    public MeasureState.Notice notice() {
      return Objects.requireNonNull(measure.state().noticeOrNull());
    }
  }

  /** What one announcement says twice of one place, because two became one, it says once. */
  private static Collection<Measure> alikeOnce(List<Measure> announced) {
    var told = new LinkedHashMap<List<?>, Measure>();
    for (var it : announced) {
      var number = Objects.requireNonNull(it.state().noticeOrNull()).number();
      told.putIfAbsent(List.of(it.kind(), it.place(), number, it.until(), it.words()), it);
    }
    return told.values();
  }

  /** What people at a place are told of: announced, to come or in force, real and grounded. */
  @Transactional(readOnly = true)
  public List<Told> announcedAt(PlaceCode place) {
    var now = clock.instant();
    var announced = alikeOnce(store.announcedAt(place, now));
    var cited = bases.find(announced.stream().map(Measure::basis).collect(Collectors.toSet()));
    return announced.stream()
        .filter(it -> cited.containsKey(it.basis()))
        .map(it -> new Told(it.at(now), Objects.requireNonNull(cited.get(it.basis()))))
        .filter(it -> it.basis().isInForce(it.measure().place(), now))
        .toList();
  }
}
