package org.linli.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.places.PlaceView;
import org.linli.sweeps.campaigns.Rechecks;
import org.linli.sweeps.campaigns.SweepFigures;
import org.linli.sweeps.campaigns.SweepView;

/**
 * How far a place and each place right below it are swept, and how far that is true, as of a
 * moment.
 *
 * @param seen with {@code asOf} puts the board back to exactly what it showed
 */
public record SweepBoard(
    SweepView sweep,
    PlaceView place,
    List<PlaceView> ancestors,
    Instant asOf,
    String seen,
    SweepFigures total,
    Rechecks.@Nullable Verdict verdict,
    List<Child> children) {

  /** One place below; {@code verdict} is null where no sample was drawn there. */
  public record Child(PlaceView place, SweepFigures figures, Rechecks.@Nullable Verdict verdict) {}
}
