package org.linli.commons;

import java.time.Duration;
import org.linli.base.PlaceCode;
import org.linli.people.dwellings.UnitId;

/**
 * The households of one building as a group.
 *
 * @param hanging how many notices hang there now
 * @param open how many answers to their questions are still out, over all of them
 * @param unanswered how many needs of a household no neighbour has answered for so long as {@link
 *     #PATIENCE}
 */
public record Group(
    UnitId building,
    PlaceCode grid,
    String name,
    String address,
    int households,
    int hanging,
    int open,
    int unanswered) {

  /** A need that stood so long without an answer is somebody's to look at. */
  public static final Duration PATIENCE = Duration.ofDays(1);
}
