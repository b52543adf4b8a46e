package org.linli.cases;

/** By whom a case came in (the four sources of city management, and another system). */
public enum Source {
  /** A household's link. */
  RESIDENT(true),
  /** The hotline (12345) or a desk where people come in. */
  HOTLINE(true),
  /** Somebody whose work it is to walk the grid. */
  PATROL(false),
  /** Handed down by a higher level. */
  HIGHER(false),
  MEDIA(true),
  /** Another system, through the open interface. */
  SYSTEM(true),
  /** Nobody told it: a reading of the daily reports was over the threshold. Guarded. */
  READING(true);

  private final boolean isPublic;

  Source(boolean isPublic) {
    this.isPublic = isPublic;
  }

  /** What the public reports is looked at on the spot before it is accepted. */
  public boolean isPublic() {
    return isPublic;
  }

  /**
   * Is it about somebody's health (PIPL, art. 28)? Then only who handles it sees it, and it is
   * told, counted and found nowhere else; {@link CaseRow#UNGUARDED} says the same in SQL.
   */
  public boolean isGuarded() {
    return this == READING;
  }
}
