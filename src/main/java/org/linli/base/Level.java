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

  private static final Level[] ALL = values();

  private final int digits;
  private final long lowest;
  private final long beyond;

  Level(int digits) {
    this.digits = digits;
    lowest = digits == 0 ? 0 : Math.powExact(10L, digits - 1);
    beyond = Math.powExact(10L, digits);
  }

  /**
   * The level of which a number of so many digits is a code.
   *
   * @throws IllegalArgumentException if no level has codes like it
   */
  static Level of(long code) {
    for (var level : ALL) {
      if (code >= level.lowest && code < level.beyond) return level;
    }
    throw new IllegalArgumentException("Not a place code: " + code);
  }

  /** How many digits a code of this level has (statistical division codes; grids add three). */
  public int digits() {
    return digits;
  }

  /** The level right below; a grid has none below and answers itself. */
  public Level below() {
    return this == GRID ? GRID : ALL[ordinal() + 1];
  }

  /** The level right above; the country has none above and answers itself. */
  public Level above() {
    return this == COUNTRY ? COUNTRY : ALL[ordinal() - 1];
  }

  /** The lowest number that is a code of this level; the country's is 0. */
  public long lowestCode() {
    return lowest;
  }

  /** By what a grid's code is divided to give its ancestor's of this level. */
  public long gridsPerCode() {
    return GRID.beyond / beyond;
  }

  public boolean isWiderThan(Level other) {
    return digits < other.digits;
  }
}
