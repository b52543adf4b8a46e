package org.linli.messages;

import org.linli.people.ResidentRelocated;
import org.linli.people.ResidentsMerged;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no messages wants none wherever they go, or their place does. */
@Component
@Order(30) // the registers have followed before
@Transactional(propagation = Propagation.MANDATORY)
class OptOutsFollow implements Attached {

  private final OptOutStore store;

  OptOutsFollow(OptOutStore store) {
    this.store = store;
  }

  @EventListener
  void on(ResidentRelocated it) {
    store.move(it.was(), it.now());
  }

  /** Who is one person wants none if either entry said so. */
  @EventListener
  void on(ResidentsMerged it) {
    store.move(it.went(), it.stays());
  }

  @Override
  public void follow(Succession succession) {
    var from = succession.subdistrictsBefore();
    if (!from.isEmpty()) store.follow(from, succession.subdistrictsAfter());
  }
}
