package org.linli.board;

import java.time.Instant;
import java.util.List;
import org.linli.places.PlaceView;
import org.linli.sweeps.Figures;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Rule;

/** How a place and each place right below it have reported in a period, as of a moment. */
public record ReportBoard(
    PlaceView place,
    List<PlaceView> ancestors,
    OpenedPeriod.View period,
    Instant frozenAt,
    Instant asOf,
    String seen,
    Rule.View rule,
    Figures total,
    List<Child> children) {

  /** The figures of one place below. */
  public record Child(
      PlaceView place,
      int expectedHouseholds,
      int reportedHouseholds,
      int silentHouseholds,
      int expectedPersons,
      int measuredPersons,
      int overPersons,
      int addedSinceFrozen) {

    static Child of(PlaceView place, Figures figures) {
      return new Child(
          place,
          figures.expectedHouseholds(),
          figures.reportedHouseholds(),
          figures.silentHouseholds(),
          figures.expectedPersons(),
          figures.measuredPersons(),
          figures.overPersons(),
          figures.addedSinceFrozen());
    }
  }
}
