package org.linli.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.base.Refusal;

/** Somebody who may act under another's post for a while. It ends by itself. */
public record Deputy(
    UUID id, UUID post, UUID account, String user, String name, Instant from, Instant until) {

  public static final Duration FURTHEST = Duration.ofDays(90);

  /** Refuses a period that is over before it begins, or that ends more than 90 days from now. */
  static void checkPeriod(Instant from, Instant until, Instant now) {
    if (!until.isAfter(from) || !until.isAfter(now)) {
      throw Refusal.because(AuthorityReason.ENDS_BEFORE_IT_STARTS);
    }
    if (until.isAfter(now.plus(FURTHEST))) {
      throw Refusal.because(AuthorityReason.DEPUTY_TOO_LONG, FURTHEST.toDays());
    }
  }

  boolean overlaps(Instant otherFrom, Instant otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }

  /** A deputy as it is shown at the post. */
  public record View(UUID id, String user, String name, Instant from, Instant until, boolean now) {

    static View of(Deputy it, Instant now) {
      return new View(it.id, it.user, it.name, it.from, it.until, !now.isBefore(it.from));
    }
  }
}
