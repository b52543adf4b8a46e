package org.linli.sweeps;

import java.util.List;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;

/** When a temperature is an exception; which version applied is kept with every exception. */
public record Rule(int version, int thresholdTenths, Comparison comparison) {

  public enum Comparison {
    GREATER,
    GREATER_OR_EQUAL
  }

  public boolean isOver(Reading reading) {
    return switch (comparison) {
      case GREATER -> reading.tenths() > thresholdTenths;
      case GREATER_OR_EQUAL -> reading.tenths() >= thresholdTenths;
    };
  }

  /** Is any of these? Asked of every report there is, so it makes nothing. */
  public boolean isAnyOver(List<Reading> readings) {
    for (var it : readings) if (isOver(it)) return true;
    return false;
  }

  /** Is anybody over in it, or was before it? Of nearly all of a city's reports: neither. */
  public boolean concerns(Recorded.Step step) {
    return isAnyOver(step.before()) || isAnyOver(step.now().readings());
  }

  /** As it is shown: the threshold as text, because 37.3 must not become 37.29999. */
  public record View(int version, String threshold, Comparison comparison) {

    public static View of(Rule rule) {
      return new View(
          rule.version(),
          rule.thresholdTenths() / 10 + "." + rule.thresholdTenths() % 10,
          rule.comparison());
    }
  }
}
