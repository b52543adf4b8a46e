package org.linli.messages;

import java.util.HashSet;
import org.linli.base.Level;
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
    var from = new HashSet<Long>();
    var to = new HashSet<Long>();
    for (var it : succession.steps()) {
      if (it.from().level() != Level.GRID) continue;
      from.add(it.from().at(Level.SUBDISTRICT).value());
      to.add(it.to().at(Level.SUBDISTRICT).value());
    }
    if (!from.isEmpty()) store.follow(from, to);
  }
}
