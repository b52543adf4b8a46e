package org.linli.sweeps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.facts.Period;

/** A period that was opened: its denominators stand since {@code frozenAt}, under this rule. */
public record OpenedPeriod(Period period, Instant frozenAt, Rule rule) {

  /** One of long ago may have served its purpose, and its rows be gone. */
  record Found(OpenedPeriod opened, @Nullable Instant droppedAt) {

    /** The period, if there is still something of it. */
    OpenedPeriod kept() {
      if (droppedAt == null) return opened;
      var period = opened.period();
      throw Refusal.because(
          SweepsReason.PERIOD_DROPPED, period.day(), droppedAt.atZone(Period.ZONE).toLocalDate());
    }
  }

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
