package org.linli.commons.neighbours;

import org.linli.people.WhereaboutsChanged;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is needed and offered in a building goes where the building goes, and ends with the
 * household, wherever its people went.
 */
@Component
@Order(30) // the registers have followed before
@Transactional(propagation = Propagation.MANDATORY)
class FavoursFollow implements Attached {

  private final FavourKeepingStore store;

  FavoursFollow(FavourKeepingStore store) {
    this.store = store;
  }

  @EventListener
  void on(WhereaboutsChanged changed) {
    store.householdsEnded(changed.households());
  }

  @Override
  public void follow(Succession succession) {
    var from = succession.subdistrictsBefore();
    if (!from.isEmpty()) store.follow(from, succession.subdistrictsAfter());
  }
}
