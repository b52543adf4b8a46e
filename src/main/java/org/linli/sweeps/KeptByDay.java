package org.linli.sweeps;

import java.time.LocalDate;

/** What has a table of its own for each day of reports, and goes with them. */
public interface KeptByDay {

  /** Makes room for a day; harmless when there is. In turn with whoever else makes a day's. */
  void openDay(LocalDate day);

  void dropDay(LocalDate day);
}
