package org.linli.command.plans;

import java.util.Arrays;
import java.util.List;
import org.linli.base.Level;

/**
 * How strongly a place responds, from the weakest; neither the grade of the event nor the colour of
 * an alert (Emergency Response Law, article 71).
 */
public enum ResponseLevel {
  /** A subdistrict or township may begin it, as its initial response. */
  IV(Level.SUBDISTRICT),
  III(Level.DISTRICT),
  II(Level.CITY),
  I(Level.CITY);

  private final Level lowest;

  ResponseLevel(Level lowest) {
    this.lowest = lowest;
  }

  /** The lowest level whose authority may declare it, whatever a plan says. */
  public Level lowest() {
    return lowest;
  }

  /**
   * The article an authority of a level rests on where it names no other: a county and wider
   * declare (article 72), a subdistrict and below act first with people of their own (article 22).
   */
  static String usualBasis(Level authority) {
    return Level.DISTRICT.isWiderThan(authority) ? "ERL-22" : "ERL-72";
  }

  /** Itself and all weaker ones, the weakest first: a level brings what these bring, and more. */
  public List<ResponseLevel> andWeaker() {
    return Arrays.stream(values()).filter(this::isAtLeast).toList();
  }

  /** Does it bring what comes from another level on? */
  public boolean isAtLeast(ResponseLevel other) {
    return compareTo(other) >= 0;
  }
}
