package org.linli.facts;

import java.time.LocalDate;
import java.util.List;
import org.linli.people.HouseholdId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for reading reports, for rooms that have asked for the right to see them. */
@Service
@Transactional(readOnly = true)
public class Reports {

  private final ReportStore store;

  Reports(ReportStore store) {
    this.store = store;
  }

  /** All revisions of a household's report in a period, oldest first. */
  public List<Recorded> of(HouseholdId household, Period period) {
    return store.of(household, period);
  }

  /** Makes room for a day's reports; harmless when there is. */
  @Transactional
  public void openDay(LocalDate day) {
    store.openDay(day);
  }
}
