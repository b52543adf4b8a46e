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
@Order(41)
@Transactional(propagation = Propagation.MANDATORY)
class ActivationsFollow implements Attached {

  private final ActivationFollowStore store;

  ActivationsFollow(ActivationFollowStore store) {
    this.store = store;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }
}
