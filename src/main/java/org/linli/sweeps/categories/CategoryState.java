package org.linli.sweeps.categories;

import java.time.Instant;
import org.linli.base.Refusal;

/**
 * In which category somebody is: exactly one of these at any time. What may follow what, and who
 * may say so, stands here and nowhere else.
 */
public sealed interface CategoryState {

  /** Nobody has ever said anything, or what was said is withdrawn. */
  record Nothing() implements CategoryState {}

  /** To be decided about, since it was first noticed. */
  record Pending(Instant since) implements CategoryState {}

  /** Since the time of the decision. */
  record In(HealthCategory category, Instant since) implements CategoryState {}

  record Over(Ending ending, Instant since) implements CategoryState {}

  CategoryState NOTHING = new Nothing();

  /** What a step leads to, the same where it says nothing of the category; refused by name. */
  default CategoryState next(Step step) {
    return switch (step) {
      case Step.Register it -> registered(it);
      case Step.Decide it -> decided(it);
      case Step.End it -> ended(it);
      case Step.Place _, Step.Test _ -> this;
    };
  }

  /** One who is to be decided about may be noticed again, which changes nothing. */
  private CategoryState registered(Step.Register it) {
    return switch (this) {
      case Pending pending -> pending;
      case In _ -> throw Refusal.because(CategoryReason.DECIDED_ALREADY);
      case Over over -> {
        requireAlive(over);
        yield new Pending(it.at());
      }
      case Nothing _ -> new Pending(it.at());
    };
  }

  private CategoryState decided(Step.Decide it) {
    if (it.category() == HealthCategory.CLOSE_CONTACT) requireDiseaseControl(it.by());
    return switch (this) {
      case In in -> {
        if (in.category() == it.category()) throw Refusal.because(CategoryReason.ALREADY_SO);
        if (in.category() == HealthCategory.CONFIRMED) {
          throw Refusal.because(CategoryReason.CONFIRMED_ENDS_FIRST);
        }
        yield new In(it.category(), it.at());
      }
      case Over over -> {
        requireAlive(over);
        yield new In(it.category(), it.at());
      }
      case Nothing _, Pending _ -> new In(it.category(), it.at());
    };
  }

  private CategoryState ended(Step.End it) {
    var fits =
        switch (this) {
          case Nothing _, Over _ -> throw Refusal.because(CategoryReason.IN_NO_CATEGORY);
          case Pending _ -> it.ending() == Ending.EXCLUDED || it.ending() == Ending.DIED;
          case In in -> fits(in.category(), it);
        };
    if (!fits) throw Refusal.because(CategoryReason.ENDING_DOES_NOT_FIT);
    return new Over(it.ending(), it.at());
  }

  /** Who is confirmed recovers, or was not infected after all; a contact is let go or was none. */
  private static boolean fits(HealthCategory category, Step.End it) {
    if (it.ending() == Ending.DIED) return true;
    return switch (category) {
      case CONFIRMED -> it.ending() == Ending.RECOVERED || it.ending() == Ending.EXCLUDED;
      case SUSPECTED, FEVER_UNDETERMINED -> it.ending() == Ending.EXCLUDED;
      case CLOSE_CONTACT -> {
        requireDiseaseControl(it.by());
        yield it.ending() == Ending.RELEASED || it.ending() == Ending.EXCLUDED;
      }
    };
  }

  private static void requireDiseaseControl(DecidingBody by) {
    if (by != DecidingBody.DISEASE_CONTROL) {
      throw Refusal.because(CategoryReason.CONTACTS_BY_DISEASE_CONTROL);
    }
  }

  private static void requireAlive(Over over) {
    if (over.ending() == Ending.DIED) throw Refusal.because(CategoryReason.DIED);
  }

  /** Is there somebody to be cared for: to be decided about, or in a category? */
  default boolean isOpen() {
    return this instanceof Pending || this instanceof In;
  }

  /** The word it goes by in lists and figures. */
  default Label label() {
    return switch (this) {
      case Nothing _ -> Label.NOTHING;
      case Pending _ -> Label.PENDING;
      case In in -> Label.valueOf(in.category().name());
      case Over over -> Label.valueOf(over.ending().name());
    };
  }

  /** The words of all states there are. */
  enum Label {
    NOTHING,
    PENDING,
    CONFIRMED,
    SUSPECTED,
    FEVER_UNDETERMINED,
    CLOSE_CONTACT,
    EXCLUDED,
    RECOVERED,
    RELEASED,
    DIED
  }
}
