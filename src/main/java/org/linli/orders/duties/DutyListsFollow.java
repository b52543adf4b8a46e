package org.linli.orders.duties;

import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists of duties follow the places they are for. */
@Component
@Order(31)
@Transactional(propagation = Propagation.MANDATORY)
class DutyListsFollow implements Attached {

  private final DutyListStore store;

  DutyListsFollow(DutyListStore store) {
    this.store = store;
  }

  @Override
  public void holdStill() {
    store.holdStill();
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }
}
