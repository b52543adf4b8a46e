package org.linli.people.stewards;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.people.dwellings.UnitId;

/**
 * Somebody is steward of a building from a moment until another.
 *
 * @param grid where the building stands
 * @param name the building's
 */
public record Stewardship(
    UnitId id,
    UnitId building,
    PlaceCode grid,
    String name,
    String address,
    UUID account,
    Instant from,
    Instant until) {

  /** For how long somebody can be appointed at once; then they are asked again. */
  static final Duration LONGEST = Duration.ofDays(3 * 366);

  private static final Duration SOON = Duration.ofDays(14);

  /** An end that can be: to come, and within three years. */
  static Instant requireEnd(Instant until, Instant now) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Refusal.because(StewardReason.UNTIL_WHEN);
    }
    return until;
  }

  public boolean isOverAt(Instant now) {
    return !until.isAfter(now);
  }

  public boolean endsSoonAt(Instant now) {
    return until.isBefore(now.plus(SOON));
  }
}
