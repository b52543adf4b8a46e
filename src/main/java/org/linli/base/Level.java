package org.linli.base;

/** The levels of the place tree, widest first, each with the number of digits of its code. */
public enum Level {
  COUNTRY(0),
  PROVINCE(2),
  CITY(4),
  DISTRICT(6),
  SUBDISTRICT(9),
  COMMUNITY(12),
  GRID(15);

  private final int digits;

  Level(int digits) {
    this.digits = digits;
  }

  /** How many digits a code of this level has (statistical division codes; grids add three). */
  public int digits() {
    return digits;
  }

  /** The level right below; a grid has none below and answers itself. */
  public Level below() {
    return this == GRID ? GRID : values()[ordinal() + 1];
  }

  /** By what a grid's code is divided to give its ancestor's of this level. */
  public long gridsPerCode() {
    return Math.powExact(10L, GRID.digits - digits);
  }

  public boolean isWiderThan(Level other) {
    return digits < other.digits;
  }
}
