package org.linli.facts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.organisations.OrganisationId;

/**
 * One person's reading as one of many that are brought together. {@code id} is made by whoever
 * brings it, so that bringing it again does no harm; {@code household} only if they named it.
 */
public record Single(
    UUID id,
    ResidentId resident,
    @Nullable HouseholdId household,
    Period period,
    Reading reading,
    @Nullable Instant measuredAt) {

  public Single {
    if (reading.resident() != resident.number()) throw new IllegalArgumentException();
  }

  /** What became of it. */
  public enum Fate {
    TAKEN,
    /** This very row had been kept before. */
    AGAIN,
    /** It takes the place of what the same party had measured of the same person. */
    CORRECTED,
    NOBODY_HERE,
    NOT_OF_THIS_HOUSEHOLD,
    TOO_MANY_CORRECTIONS,
    /** The database would not have it, alone. */
    NOT_KEPT;

    /** Is it on disk now? */
    public boolean isKept() {
      return this == TAKEN || this == AGAIN || this == CORRECTED;
    }
  }

  /**
   * Who brings the rows: a post for the people of its place, and for those of an organisation there
   * wherever they live.
   */
  public record Bringer(
      UUID post, PlaceCode place, @Nullable OrganisationId organisation, PlaceCode measuredPlace) {}
}
