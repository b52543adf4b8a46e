package org.linli.places.grids;

import org.linli.places.Place;
import org.linli.places.Place.Kind;

/**
 * How many households a community is taken to have, and how much of its subdistrict's area it is
 * given. Where no estimate is known: a city community of Wuhan has some 1,200 households and a
 * village some 700 (11 million people at 2.47 a household over 1,552 and 1,943 of them, villages
 * light), and a village's households live on about three times the land.
 */
final class Weights {

  static final int MOST_GRIDS = 999;

  private static final int IN_A_COMMUNITY = 1200;
  private static final int IN_A_VILLAGE = 700;
  private static final int LAND_OF_A_VILLAGE = 3;

  private Weights() {}

  static int households(Place community) {
    var known = community.households();
    if (known != null) return known;
    return isVillage(community) ? IN_A_VILLAGE : IN_A_COMMUNITY;
  }

  static double land(Place community) {
    var households = Math.max(1, households(community));
    return isVillage(community) ? households * LAND_OF_A_VILLAGE : households;
  }

  /** A grid has about as many households as asked for; a community has at least one grid. */
  static int grids(Place community, int householdsPerGrid) {
    var grids = Math.round((double) households(community) / householdsPerGrid);
    return Math.clamp(grids, 1, MOST_GRIDS);
  }

  private static boolean isVillage(Place community) {
    return community.kind() == Kind.VILLAGE_COMMITTEE || community.kind() == Kind.LIKE_VILLAGE;
  }
}
