package org.linli.command.activations;

import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters, groups and whole activations go on where their places go on. */
@Component
@Order(5) // nobody declares anything any more when the others take their locks
@Transactional(propagation = Propagation.MANDATORY)
class ActivationsFollow implements Attached {

  private final ActivationFollowStore store;

  ActivationsFollow(ActivationFollowStore store) {
    this.store = store;
  }

  @Override
  public void holdStill() {
    store.holdStill();
  }

  @Override
  public void follow(Succession succession) {
    if (succession.steps().isEmpty()) return;
    store.followToEveryPart(succession.steps());
    store.follow(Heirs.of(succession));
  }
}
