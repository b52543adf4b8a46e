package org.linli.sweeps.campaigns;

import java.util.EnumSet;
import java.util.Set;

/** How a sweep reaches households. */
public enum Mode {
  /** A household reports itself; only who is unwell or silent is visited (Wuhan, 6–9 Feb. 2020). */
  SELF_REPORT_FIRST(
      EnumSet.of(
          Standing.SELF_REPORTED,
          Standing.CONTACTED,
          Standing.PROXY,
          Standing.PHONE_ONLY,
          Standing.VACANT_CONFIRMED)),

  /** Somebody stands at every door, whatever was reported before (17–19 Feb. 2020). */
  EVERY_DOOR(EnumSet.of(Standing.CONTACTED, Standing.PROXY, Standing.VACANT_CONFIRMED));

  private final Set<Standing> covering;

  Mode(Set<Standing> covering) {
    this.covering = covering;
  }

  /** Is a door that stands so counted as reached? */
  public boolean covers(Standing standing) {
    return covering.contains(standing);
  }

  /** The standings that are counted as reached. */
  public Set<Standing> covering() {
    return Set.copyOf(covering);
  }

  /** Does somebody still have to go to a door that stands so? A refusal is respected. */
  public boolean isToVisit(Standing standing) {
    return !covers(standing) && standing != Standing.REFUSED;
  }
}
