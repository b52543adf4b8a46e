package org.linli.people;

import org.linli.base.Refusal;
import org.linli.places.grids.GridsReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A grid where people live cannot be replaced by another: nobody may be in no grid. */
@Component
class GridsInUse {

  private final HouseholdStore store;

  GridsInUse(HouseholdStore store) {
    this.store = store;
  }

  @EventListener
  void on(GridsReplaced replaced) {
    var inUse = replaced.going().stream().filter(grid -> store.firstWithin(grid).isPresent());
    inUse
        .findFirst()
        .ifPresent(grid -> {
          throw Refusal.because(PeopleReason.GRID_IN_USE, grid);
        });
  }
}
