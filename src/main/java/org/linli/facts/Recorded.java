package org.linli.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;

/**
 * A report as it is kept. {@code revision} 1 is the first of its household in its period; a higher
 * one corrects those before it. {@code post} is the proxy's post, or null when the household
 * reported itself. {@code readings} are all that stand for its people then, those of earlier
 * revisions among them where this one left them standing; {@code how} is of this revision alone.
 */
public record Recorded(
    UUID id,
    HouseholdId household,
    Period period,
    int revision,
    PlaceCode grid,
    Instant receivedAt,
    @Nullable UUID post,
    How how,
    List<Reading> readings) {

  /** By the usual way. */
  public Recorded(
      UUID id,
      HouseholdId household,
      Period period,
      int revision,
      PlaceCode grid,
      Instant receivedAt,
      @Nullable UUID post,
      List<Reading> readings) {
    this(
        id,
        household,
        period,
        revision,
        grid,
        receivedAt,
        post,
        How.by(post == null ? Channel.LINK : Channel.PROXY),
        readings);
  }

  /**
   * A report that was just recorded, with the readings it corrects (empty for a first report) and
   * since when its household is in the register.
   */
  public record Step(Recorded now, List<Reading> before, Instant householdSince) {}

  /** The answer to whoever sent it: {@code again} when the same report had been recorded before. */
  public record Receipt(Recorded recorded, boolean again) {}
}
