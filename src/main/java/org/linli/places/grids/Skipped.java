package org.linli.places.grids;

import org.linli.base.PlaceCode;

/** A place in which no grids were drawn, and why. */
public record Skipped(PlaceCode code, String name, Why why) {

  public enum Why {
    /** The district has no outline to divide. */
    NO_OUTLINE,
    /** The outlines of its neighbours fill their parent's already. */
    NO_ROOM,
    /** Its outline cannot be cut into so many pieces. */
    TOO_SMALL
  }
}
