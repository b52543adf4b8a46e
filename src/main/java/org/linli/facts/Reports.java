package org.linli.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * What stands of each of these households in a period, by the numbers they had on its day; those
   * that have not reported are left out.
   */
  public Map<HouseholdId, Recorded> standing(Collection<HouseholdId> households, Period period) {
    var keys =
        households.stream()
            .map(it -> new IntakeCommitter.Key(it, period))
            .collect(Collectors.toSet());
    var standing = new HashMap<HouseholdId, Recorded>();
    if (!keys.isEmpty()) {
      store.known(keys).forEach((key, all) -> standing.put(key.household(), all.getLast()));
    }
    return standing;
  }

  /** Makes room for a day's reports; harmless when there is. */
  @Transactional
  public void openDay(LocalDate day) {
    store.openDay(day);
  }
}
