package org.linli.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a place asks of the office that issued an order. */
public sealed interface Question {

  String words();

  /** The name of the state of a task that has asked it. */
  default String state() {
    return switch (this) {
      case Refusing _ -> "REFUSED";
      case Proposing _ -> "COUNTERED";
      case Wanting _ -> "MEANS_ASKED";
    };
  }

  /**
   * The one a row tells of.
   *
   * @param state the name of the state it leads to
   * @param why of a refusal alone; {@code target} and {@code due} of a proposal alone
   */
  static Question of(
      String state,
      @Nullable String why,
      String words,
      @Nullable Long target,
      @Nullable Instant due) {
    return switch (state) {
      case "REFUSED" -> new Refusing(Why.valueOf(String.valueOf(why)), words);
      case "COUNTERED" -> new Proposing(target, due, words);
      case "MEANS_ASKED" -> new Wanting(words);
      default -> throw new IllegalArgumentException(state);
    };
  }

  /** It will not do it, for a reason. */
  record Refusing(Why why, String words) implements Question {}

  /** It would do so much, or by then; null is as ordered. */
  record Proposing(@Nullable Long target, @Nullable Instant due, String words)
      implements Question {}

  /** It lacks something. */
  record Wanting(String words) implements Question {}

  /** Why a place refuses. */
  enum Why {
    OUT_OF_DUTY_LIST,
    NO_BASIS,
    NO_MEANS,
    TOO_SHORT,
    DOUBLE
  }
}
