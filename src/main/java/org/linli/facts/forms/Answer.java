package org.linli.facts.forms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.facts.known.Subject;
import org.linli.facts.known.Voice;

/** What can be said for one cell of a form. */
sealed interface Answer {

  /**
   * A value as the catalogue keeps it.
   *
   * @param item whose value it is; null where it is no item's (a place's name, a count)
   * @param voice who said so; null where it is derived
   * @param asOf the day it was so
   * @param fresh may it stand without being asked again?
   * @param unknown of a count or sum, of how many it could not be told whether they belong; null
   *     where it is none
   */
  record Value(
      @Nullable DataItem item,
      String value,
      @Nullable Voice voice,
      LocalDate asOf,
      boolean fresh,
      @Nullable Long unknown)
      implements Answer {

    Value(
        @Nullable DataItem item,
        String value,
        @Nullable Voice voice,
        LocalDate asOf,
        boolean fresh) {
      this(item, value, voice, asOf, fresh, null);
    }
  }

  /** Nobody knows: this item of this subject is to be asked. */
  record Missing(DataItem item, Subject subject) implements Answer {}

  /** It is known that there is nothing: the grade of a disability of who has none. */
  record NotApplicable(DataItem item) implements Answer {}

  /** Nothing is to be said: it is left to the sender's hand, or the row has no such thing. */
  record Nothing() implements Answer {}

  Answer NOTHING = new Nothing();

  /** How a cell is filled, as it is counted. */
  enum How {
    /** From what somebody has told, fresh enough. */
    KNOWN,
    STALE,
    /** By formula, or known to be nothing. */
    DERIVED,
    MISSING,
    /** No cell of data. */
    LEFT
  }

  default How how() {
    return switch (this) {
      case Value value when value.voice() == null -> How.DERIVED;
      case Value value -> value.fresh() ? How.KNOWN : How.STALE;
      case NotApplicable _ -> How.DERIVED;
      case Missing _ -> How.MISSING;
      case Nothing _ -> How.LEFT;
    };
  }
}
