package org.linli.law.measures;

import java.time.Duration;
import java.util.List;
import org.linli.base.Level;
import org.linli.edge.Power;

/**
 * A kind of measure, after the Emergency Response Law's article 73 and the laws of public health.
 *
 * @param laws the articles it may rest on, the usual one first
 * @param lowest the lowest level whose authority may decide it
 * @param restricts it restricts people, and not only goods
 * @param longest how long one decision may last
 * @param milder what is to be considered before
 */
public record MeasureKind(
    String key,
    String name,
    String englishName,
    List<String> laws,
    Level lowest,
    Decider decider,
    boolean restricts,
    Duration longest,
    String milder,
    String englishMilder) {

  /**
   * Who decides: a government or its command; or medical institutions and disease control alone.
   */
  public enum Decider {
    GOVERNMENT(Power.DECIDE_MEASURES),
    MEDICINE(Power.DECIDE_CATEGORIES);

    private final Power power;

    Decider(Power power) {
      this.power = power;
    }

    Power power() {
      return power;
    }
  }

  public MeasureKind {
    laws = List.copyOf(laws);
  }

  /** May an authority of this level decide it? */
  public boolean isFor(Level authority) {
    return !lowest.isWiderThan(authority);
  }
}
