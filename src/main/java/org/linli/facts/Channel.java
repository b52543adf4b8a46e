package org.linli.facts;

/** By which way a report came. All but the first two are brought by a post. */
public enum Channel {
  /** The household's own page, by its link. */
  LINK(1),
  /** The same page, opened by the code on the door. */
  DOOR_QR(3),
  /** A post that stands beside them, or acts for them. */
  PROXY(2),
  PHONE(4),
  PAPER(5),
  /** Many at once, from an employer, a venue or another system. */
  BATCH(6);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  /** As it is stored. */
  public int number() {
    return number;
  }

  /** Does the household itself answer for it? */
  public boolean isTheirOwn() {
    return this == LINK || this == DOOR_QR;
  }

  public static Channel of(int number) {
    for (var one : values()) if (one.number == number) return one;
    throw new IllegalArgumentException("No such channel: " + number);
  }
}
