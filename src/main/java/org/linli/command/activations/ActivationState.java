package org.linli.command.activations;

import java.time.Instant;

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
