package org.linli.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an order as a whole stands. */
public sealed interface OrderState {

  /** Binds nobody yet. */
  record Draft() implements OrderState {}

  record Issued(Instant at, Instant due) implements OrderState {}

  /**
   * Nobody works at it any more.
   *
   * @param by the order that took its place, where one did
   */
  record AtRest(Instant issuedAt, Instant due, End end, Instant at, String words, @Nullable UUID by)
      implements OrderState {}

  /** How one came to rest. */
  enum End {
    DONE,
    /** It should not have been, or another took its place. */
    VOIDED,
    /** What it was for is over. */
    ENDED
  }

  /** The name it has in lists. */
  default String name() {
    return switch (this) {
      case Draft _ -> "DRAFT";
      case Issued _ -> "ISSUED";
      case AtRest it -> it.end().name();
    };
  }
}
