package org.linli.sweeps;

import java.time.Instant;
import org.linli.facts.Period;

/** A period that was opened: its denominators stand since {@code frozenAt}, under this rule. */
public record OpenedPeriod(Period period, Instant frozenAt, Rule rule) {

  /** As it is shown. */
  public record View(
      java.time.LocalDate day,
      Period.Slot slot,
      Instant opensAt,
      Instant closesAt,
      Instant frozenAt) {

    public static View of(OpenedPeriod it) {
      var period = it.period();
      return new View(
          period.day(), period.slot(), period.opensAt(), period.closesAt(), it.frozenAt());
    }
  }
}
