package org.linli.sweeps.campaigns;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.sweeps.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a sweep's figures, for rooms that have asked for the right to see them. Read within
 * one transaction that sees one state of the database, so that all figures of a board agree.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class SweepCounts {

  private final SweepCountStore store;

  SweepCounts(SweepCountStore store) {
    this.store = store;
  }

  /** What all that is read in this transaction shows, to be put back to later. */
  public String seen() {
    return store.snapshot();
  }

  /** The figures of each place of a level within a place; places without households are absent. */
  public Map<PlaceCode, SweepFigures> figures(
      Sweep sweep, PlaceCode within, Level by, @Nullable Moment then) {
    return store.sums(sweep, within, by, then);
  }
}
