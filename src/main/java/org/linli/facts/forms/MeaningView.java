package org.linli.facts.forms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.Derivation;

/**
 * What a column stands for, as it crosses the edge: its kind and what that kind needs.
 *
 * @param key of an {@code ITEM}
 * @param formula of a {@code DERIVED} one
 * @param level of a {@code PLACE_NAME}
 * @param label of a {@code PROPOSED} one
 */
record MeaningView(
    Kind is,
    @Nullable String key,
    @Nullable Derivation formula,
    @Nullable Level level,
    @Nullable String label) {

  /** The kinds of meanings. */
  enum Kind {
    ITEM,
    DERIVED,
    PLACE_NAME,
    SERIAL,
    LEFT,
    FORMULA,
    PROPOSED,
    UNKNOWN
  }

  static MeaningView of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Item(var key) -> new MeaningView(Kind.ITEM, key, null, null, null);
      case Meaning.Derived(var formula) -> new MeaningView(Kind.DERIVED, null, formula, null, null);
      case Meaning.PlaceName(var level) ->
          new MeaningView(Kind.PLACE_NAME, null, null, level, null);
      case Meaning.Proposed(var label) -> new MeaningView(Kind.PROPOSED, null, null, null, label);
      case Meaning.Serial _ -> plain(Kind.SERIAL);
      case Meaning.Left _ -> plain(Kind.LEFT);
      case Meaning.Formula _ -> plain(Kind.FORMULA);
      case Meaning.Unknown _ -> plain(Kind.UNKNOWN);
    };
  }

  private static MeaningView plain(Kind kind) {
    return new MeaningView(kind, null, null, null, null);
  }

  /** A part that is missing makes it a meaning nobody has said. */
  Meaning meaning() {
    return switch (is) {
      case ITEM -> key == null ? new Meaning.Unknown() : new Meaning.Item(key);
      case DERIVED -> formula == null ? new Meaning.Unknown() : new Meaning.Derived(formula);
      case PLACE_NAME -> new Meaning.PlaceName(Objects.requireNonNullElse(level, Level.COMMUNITY));
      case PROPOSED ->
          label == null || label.isBlank()
              ? new Meaning.Unknown()
              : new Meaning.Proposed(label.strip());
      case SERIAL -> new Meaning.Serial();
      case LEFT -> new Meaning.Left();
      case FORMULA -> new Meaning.Formula();
      case UNKNOWN -> new Meaning.Unknown();
    };
  }
}
