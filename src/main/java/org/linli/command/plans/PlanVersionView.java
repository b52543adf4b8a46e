package org.linli.command.plans;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.places.PlaceView;

/**
 * A version as it is shown.
 *
 * @param shipped it comes with the program, and {@code area} is the whole country
 * @param plan null where it is written with faults
 * @param edition what whoever saves it names
 * @param faults what is wrong with it by the law of today; of one in use, what has changed since
 * @param warnings what is not wrong but must be known: English beside which the Chinese was changed
 */
record PlanVersionView(
    String key,
    PlaceView area,
    int version,
    boolean shipped,
    PlanState state,
    String name,
    @Nullable Plan plan,
    String yaml,
    int edition,
    String words,
    @Nullable UUID cites,
    @Nullable Instant savedAt,
    @Nullable Reviewed review,
    List<FaultAt> faults,
    List<FaultAt> warnings,
    Set<PlanState.Act> may) {

  /** What was said of it by whoever reviewed it. */
  record Reviewed(PlaceView place, Instant at, String words) {}

  /** A fault in its line. */
  record FaultAt(int line, String path, String value, String reason, String cure) {}
}
