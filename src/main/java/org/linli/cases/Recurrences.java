package org.linli.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is more than chance, as the installation has it. */
@Service
@Transactional(readOnly = true)
public class Recurrences {

  private final CrowdStore store;

  Recurrences(CrowdStore store) {
    this.store = store;
  }

  public Recurrence of(Recurrence.Spread spread) {
    return store.rule(spread);
  }
}
