package org.linli.sweeps;

import java.time.LocalDate;
import org.linli.places.reorganisation.Attached;
import org.springframework.stereotype.Component;

/** A day of which a period was opened stays counted by the places it was opened with. */
@Component
class FrozenFigures implements Attached {

  private final PeriodStore store;

  FrozenFigures(PeriodStore store) {
    this.store = store;
  }

  @Override
  public LocalDate firstFreeDay(LocalDate day) {
    return store
        .lastDay()
        .map(last -> last.plusDays(1))
        .filter(free -> free.isAfter(day))
        .orElse(day);
  }
}
