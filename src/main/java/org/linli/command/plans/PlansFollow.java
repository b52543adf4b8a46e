package org.linli.command.plans;

import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A place's own plans go on with what it becomes. */
@Component
@Order(40)
@Transactional(propagation = Propagation.MANDATORY)
class PlansFollow implements Attached {

  private final PlanStore store;

  PlansFollow(PlanStore store) {
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
