package org.linli.command.activations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.ActivationState.Responding;
import org.linli.command.activations.ActivationState.Reviewed;
import org.linli.command.activations.ActivationState.Terminated;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.edge.Power;

/**
 * A plan alive over some places, for real or as an exercise.
 *
 * @param plan which version; it stays that one, whatever becomes of the plan
 * @param places where, none within another
 * @param by the place whose authority declared it, and the post that did
 * @param until the expected end: measures and powers do not outlast it
 */
public record Activation(
    UUID id,
    Version plan,
    String name,
    @Nullable String englishName,
    boolean exercise,
    String matter,
    ResponseLevel level,
    List<PlaceCode> places,
    Declared by,
    Ground ground,
    Instant startedAt,
    Instant until,
    ActivationState state) {

  /** The version of a plan: of a place's own, or of those everybody has (the country's). */
  public record Version(String key, PlaceCode area, int number) {}

  public record Declared(PlaceCode place, UUID post) {}

  /** So long before its end the deciding authority is told. */
  static final Duration SOON = Duration.ofHours(24);

  public Activation {
    places = List.copyOf(places);
  }

  /** Declares by a plan; refused where the plan or the law leaves it to others. */
  static Activation declare(
      ActivationWish wish, Version version, Plan plan, Caller caller, Ground ground, Instant now) {
    requireApart(wish.places());
    var made =
        new Activation(
            wish.id(),
            version,
            plan.name(),
            plan.englishName(),
            wish.exercise(),
            wish.matter().strip(),
            wish.level(),
            wish.places(),
            new Declared(caller.place(), caller.post()),
            ground,
            now,
            wish.until(),
            new Responding());
    made.requireLevel(plan, caller, wish.level());
    requireTerm(plan, wish.level(), now, wish.until());
    return made;
  }

  private static void requireApart(List<PlaceCode> places) {
    if (places.isEmpty()) throw Refusal.because(CommandReason.PLACES_OVERLAP);
    for (var one : places) {
      if (places.stream().filter(one::contains).count() != 1) {
        throw Refusal.because(CommandReason.PLACES_OVERLAP);
      }
    }
  }

  /** An exercise may be held at any level by anybody: it binds nobody. */
  private void requireLevel(Plan plan, Caller caller, ResponseLevel wanted) {
    var response = response(plan, wanted);
    if (exercise) return;
    var own = caller.place().level();
    if (wanted.lowest().isWiderThan(own) || response.declaredBy().isWiderThan(own)) {
      throw Refusal.because(CommandReason.LEVEL_FOR_HIGHER, wanted.name());
    }
  }

  private static Plan.Response response(Plan plan, ResponseLevel wanted) {
    return plan.response(wanted)
        .orElseThrow(() -> Refusal.because(CommandReason.LEVEL_NOT_IN_PLAN, wanted.name()));
  }

  private static void requireTerm(Plan plan, ResponseLevel level, Instant now, Instant until) {
    var longest = Duration.ofDays(response(plan, level).days());
    if (!until.isAfter(now) || Duration.between(now, until).compareTo(longest) > 0) {
      throw Refusal.because(CommandReason.TERM_UNCLEAR, longest.toDays());
    }
  }

  public boolean isResponding() {
    return state instanceof Responding;
  }

  /**
   * Responding past its end: what was lent and ordered on a term is over, and somebody must say.
   */
  public boolean isOverdue(Instant now) {
    return isResponding() && !now.isBefore(until);
  }

  boolean endsSoon(Instant now) {
    return isResponding() && !now.isBefore(until.minus(SOON));
  }

  /** Does it reach this place, or lie in it? */
  public boolean touches(PlaceCode place) {
    return places.stream().anyMatch(it -> it.contains(place) || place.contains(it));
  }

  /** The one of its places in which this one lies. */
  public Optional<PlaceCode> over(PlaceCode place) {
    return places.stream().filter(it -> it.contains(place)).findFirst();
  }

  /** The power it takes to begin and to change one. */
  static Power power(boolean exercise) {
    return exercise ? Power.EXERCISE_PLANS : Power.ACTIVATE_PLANS;
  }

  Power power() {
    return power(exercise);
  }

  /** The authority that declared it, and those above. */
  boolean isCommandedBy(Caller caller) {
    return caller.place().contains(by.place());
  }

  /** Up or down: a decision of its own, with its own end. */
  Activation stepTo(Plan plan, Caller caller, ResponseLevel next, Instant end, Instant now) {
    requireResponding();
    if (next == level) throw Refusal.because(CommandReason.SAME_LEVEL);
    requireLevel(plan, caller, next);
    requireTerm(plan, next, now, end);
    return with(next, places, end, state);
  }

  Activation extend(Plan plan, Instant end, Instant now) {
    requireResponding();
    requireTerm(plan, level, now, end);
    if (!end.isAfter(until)) {
      throw Refusal.because(CommandReason.TERM_UNCLEAR, response(plan, level).days());
    }
    return with(level, places, end, state);
  }

  Activation widen(List<PlaceCode> more) {
    requireResponding();
    var all = new ArrayList<>(places);
    all.addAll(more);
    requireApart(all);
    return with(level, all, until, state);
  }

  Activation standDown(String words, Instant now) {
    requireResponding();
    return with(level, places, until, new Terminated(now, words));
  }

  Activation review(String lessons) {
    return switch (state) {
      case Responding _ -> throw Refusal.because(CommandReason.NOT_OVER);
      case Terminated(var at, var words) ->
          with(level, places, until, new Reviewed(at, words, lessons));
      case Reviewed _ -> throw Refusal.because(CommandReason.REVIEWED_ALREADY);
    };
  }

  void requireResponding() {
    if (!isResponding()) throw Refusal.because(CommandReason.NOT_RESPONDING);
  }

  private Activation with(
      ResponseLevel at, List<PlaceCode> where, Instant end, ActivationState next) {
    return new Activation(
        id, plan, name, englishName, exercise, matter, at, where, by, ground, startedAt, end, next);
  }

  /** What all that came with one of its levels names as its source. */
  String source(ResponseLevel from) {
    return "activation:" + id + ":" + from;
  }

  /** The exercise it is; null where it is real. */
  @Nullable UUID exerciseId() {
    return exercise ? id : null;
  }
}
