package org.linli.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Building;
import org.linli.places.reorganisation.Succession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Buildings and those who live in them follow the places they stand in. */
@Component
@Order(0) // the others look up where households are now
class RegisterFollows implements Attached, Attached.Buildings {

  private final FollowingStore store;

  RegisterFollows(FollowingStore store) {
    this.store = store;
  }

  @Override
  public List<Building> of(Collection<PlaceCode> grids) {
    return store.buildings(grids);
  }

  @Override
  public Map<PlaceCode, Size> sizes(Collection<PlaceCode> grids) {
    return store.sizes(grids);
  }

  /** Nobody is entered, and no period is counted, while the register follows. */
  @Override
  public void holdStill() {
    store.holdStill();
  }

  @Override
  public void follow(Succession succession) {
    var ended = new HashSet<>(succession.wholeGrids().keySet());
    ended.addAll(succession.divided());
    if (ended.isEmpty()) return;
    store.stage(succession);
    store.followWithin(succession.figuresFrom());
    if (succession.wholeGrids().entrySet().stream()
        .anyMatch(it -> leaves(it.getKey(), it.getValue()))) {
      store.followElsewhere(succession.figuresFrom());
    }
    var left = store.leftIn(ended);
    if (left > 0) throw new IllegalStateException(left + " households are in no grid");
  }

  private static boolean leaves(PlaceCode from, PlaceCode to) {
    return from.subtree().subdistrictFrom() != to.subtree().subdistrictFrom();
  }
}
