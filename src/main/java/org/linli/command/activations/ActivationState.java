package org.linli.command.activations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an activation stands. */
public sealed interface ActivationState {

  /** The plan is alive; past its expected end its measures and powers are over all the same. */
  record Responding() implements ActivationState {}

  /** Stood down: everyday posts are as they were. */
  record Terminated(Instant at, String words) implements ActivationState {}

  /**
   * Looked back on.
   *
   * @param lessons what the next version of the plan is to change
   */
  record Reviewed(Instant at, String words, String lessons) implements ActivationState {}

  /** When it was stood down; null as long as it responds. */
  default @Nullable Instant endedAt() {
    return switch (this) {
      case Responding _ -> null;
      case Terminated it -> it.at();
      case Reviewed it -> it.at();
    };
  }

  /** Why; null as long as it responds. */
  default @Nullable String endedWords() {
    return switch (this) {
      case Responding _ -> null;
      case Terminated it -> it.words();
      case Reviewed it -> it.words();
    };
  }

  /** What the next plan is to change; null as long as nobody has looked back. */
  default @Nullable String learnt() {
    return this instanceof Reviewed it ? it.lessons() : null;
  }

  default Name name() {
    return switch (this) {
      case Responding _ -> Name.RESPONDING;
      case Terminated _ -> Name.TERMINATED;
      case Reviewed _ -> Name.REVIEWED;
    };
  }

  /** The states by name. */
  enum Name {
    RESPONDING,
    TERMINATED,
    REVIEWED
  }
}
