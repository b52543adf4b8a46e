package org.linli.places.grids;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes grids as places and as outlines, both or neither. */
@Component
class GridWriting {

  private final GridStore store;
  private final Outlines outlines;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GridWriting(GridStore store, Outlines outlines, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.outlines = outlines;
    this.events = events;
    this.clock = clock;
  }

  void add(GridDrawing drawing, PlaceCode district, String source) {
    if (!drawing.grids().isEmpty()) store.put(drawing.grids(), source, clock.instant());
    if (!drawing.gone().isEmpty()) outlines.remove(drawing.gone(), district);
    if (!drawing.changed().isEmpty()) outlines.put(drawing.changed(), district, source);
  }

  /** Puts surveyed grids in the place of drawn ones, unless another room says no. */
  void replace(Set<PlaceCode> going, List<NewGrid> grids, PlaceCode within, String source) {
    if (!going.isEmpty()) {
      events.publishEvent(new GridsReplaced(going));
      outlines.remove(going, within);
      store.remove(going);
    }
    store.put(grids, source, clock.instant());
    outlines.put(grids.stream().map(NewGrid::outline).toList(), within, source);
  }
}
