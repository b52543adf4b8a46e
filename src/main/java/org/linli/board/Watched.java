package org.linli.board;

import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.sweeps.OpenedPeriod;

/** A board; all who watch the same are sent what was read once. */
sealed interface Watched {

  record OfReports(PlaceCode place, OpenedPeriod period) implements Watched {}

  record OfSweep(PlaceCode place, UUID sweep) implements Watched {}
}
