package org.linli.law.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.law.measures.MeasureState.Announced;
import org.linli.law.measures.MeasureState.Approved;
import org.linli.law.measures.MeasureState.Change;
import org.linli.law.measures.MeasureState.Draft;
import org.linli.law.measures.MeasureState.Dropped;
import org.linli.law.measures.MeasureState.Expired;
import org.linli.law.measures.MeasureState.InForce;
import org.linli.law.measures.MeasureState.Lifted;
import org.linli.law.measures.MeasureState.Suspended;

/**
 * A measure: what is ordered, where, from when until when, and why no milder one does.
 *
 * @param basis the key of what it rests on
 * @param source what brought it, such as {@code activation:<id>}; {@link Measures#BY_HAND}
 * @param exercise the exercise it is of, where it binds nobody; null for a real one
 * @param drafted the place it was drafted by, and when
 */
public record Measure(
    UUID id,
    MeasureKind kind,
    PlaceCode place,
    Instant from,
    Instant until,
    String basis,
    Words words,
    String source,
    @Nullable UUID exercise,
    Drafted drafted,
    MeasureState state) {

  /**
   * What the law demands to be said.
   *
   * @param content what people must or must not do
   * @param proportion why this is needed and nothing milder does
   * @param protection what is arranged for the old, the sick, children and whoever needs care
   * @param appeal where and how one may appeal
   * @param englishContent the same in English, as of the others; null where nobody has said it so
   */
  public record Words(
      String content,
      @Nullable String englishContent,
      String proportion,
      @Nullable String englishProportion,
      String protection,
      @Nullable String englishProtection,
      String appeal,
      @Nullable String englishAppeal) {

    /** In Chinese alone, as people write them. */
    public Words(String content, String proportion, String protection, String appeal) {
      this(content, null, proportion, null, protection, null, appeal, null);
    }

    /** Other content has no English: the one there was would say what no longer holds. */
    Words containing(String other) {
      return new Words(
          other,
          other.equals(content) ? englishContent : null,
          proportion,
          englishProportion,
          protection,
          englishProtection,
          appeal,
          englishAppeal);
    }
  }

  public record Drafted(PlaceCode place, Instant at) {}

  /** As it stands at an instant: what nobody has noted yet, the clock has done all the same. */
  public Measure at(Instant now) {
    if (!state.isOver() && state.decisionOrNull() != null && !now.isBefore(until)) {
      return next(new MeasureStep.Expire(), now);
    }
    if (state instanceof Announced && !now.isBefore(from)) {
      return next(new MeasureStep.Begin(), now);
    }
    return this;
  }

  /** Is it in force, so that people are bound? Never in an exercise. */
  public boolean binds(Instant now) {
    return exercise == null && at(now).state() instanceof InForce;
  }

  /** The whole life of a measure. A step that does not fit how it stands is refused. */
  Measure next(MeasureStep step, Instant now) {
    return switch (step) {
      case MeasureStep.Approve(var decision) when state instanceof Draft -> {
        requireTerm(now, until);
        yield in(new Approved(decision));
      }
      case MeasureStep.Announce(var notice) when state instanceof Approved(var decision) ->
          in(new Announced(decision, notice));
      case MeasureStep.Begin() when state instanceof Announced(var decision, var notice) ->
          in(new InForce(decision, notice, Change.NONE));
      case MeasureStep.Extend(var end, var notice)
          when state instanceof InForce(var decision, _, _) -> {
        if (!end.isAfter(until)) throw Refusal.because(MeasureReason.NOT_LONGER);
        requireTerm(now, end);
        yield changed(place, end, words, new InForce(decision, notice, Change.EXTENDED));
      }
      case MeasureStep.Narrow(var part, var end, var content, var notice)
          when state instanceof InForce(var decision, _, _) -> {
        requireNarrower(part, end, now);
        yield changed(
            part, end, words.containing(content), new InForce(decision, notice, Change.NARROWED));
      }
      case MeasureStep.Suspend(var why) when isDecided() -> in(new Suspended(decision(), now, why));
      case MeasureStep.Lift(var why) when isDecided() || state instanceof Suspended ->
          in(new Lifted(decision(), now, why));
      case MeasureStep.Expire() when isDecided() || state instanceof Suspended ->
          in(new Expired(decision(), until));
      case MeasureStep.Drop(var why) when state instanceof Draft -> in(new Dropped(now, why));
      default -> throw Refusal.because(MeasureReason.MEASURE_NOT_NOW, state.name().name());
    };
  }

  /** Would this step fit how it stands? */
  boolean allows(MeasureStep.Act act) {
    return switch (act) {
      case DRAFT, BEGIN, EXPIRE -> false;
      case APPROVE, DROP -> state instanceof Draft;
      case ANNOUNCE -> state instanceof Approved;
      case EXTEND, NARROW -> state instanceof InForce;
      case SUSPEND -> isDecided();
      case LIFT -> isDecided() || state instanceof Suspended;
    };
  }

  /** An end, after the beginning and after now, and no further than one decision reaches. */
  void requireTerm(Instant now, Instant end) {
    if (!end.isAfter(from) || !end.isAfter(now)) {
      throw Refusal.because(MeasureReason.MEASURE_ENDS_FIRST);
    }
    var start = from.isAfter(now) ? from : now;
    if (Duration.between(start, end).compareTo(kind.longest()) > 0) {
      throw Refusal.because(MeasureReason.MEASURE_TOO_LONG, kind.longest().toDays());
    }
  }

  private void requireNarrower(PlaceCode part, Instant end, Instant now) {
    var isSmaller = !part.equals(place) || end.isBefore(until);
    if (!place.contains(part) || end.isAfter(until) || !isSmaller) {
      throw Refusal.because(MeasureReason.NOT_NARROWER);
    }
    if (!end.isAfter(now)) throw Refusal.because(MeasureReason.MEASURE_ENDS_FIRST);
  }

  private boolean isDecided() {
    return switch (state) {
      case Approved _, Announced _, InForce _ -> true;
      case Draft _, Suspended _, Lifted _, Expired _, Dropped _ -> false;
    };
  }

  private MeasureState.Decision decision() {
    var made = state.decisionOrNull();
    if (made == null) throw new IllegalStateException("nobody has decided " + id);
    return made;
  }

  private Measure in(MeasureState other) {
    return changed(place, until, words, other);
  }

  private Measure changed(PlaceCode where, Instant end, Words said, MeasureState other) {
    return new Measure(id, kind, where, from, end, basis, said, source, exercise, drafted, other);
  }
}
