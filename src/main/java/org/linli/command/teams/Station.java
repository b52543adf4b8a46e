package org.linli.command.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A post at a place for a time.
 *
 * @param source what opened it
 * @param exercise the exercise it is for; null for real
 * @param there how many people stand there
 * @param lacking how many it needs still, so that number and make-up are right
 * @param head the number of the secondment that leads it
 */
record Station(
    TeamKey id,
    String source,
    @Nullable UUID exercise,
    PlaceCode place,
    StationWish wish,
    int there,
    int lacking,
    @Nullable Long head,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /** Opened by somebody of the place itself. */
  static final String BY_HAND = "hand";

  boolean isOpen() {
    return closedAt == null;
  }
}
