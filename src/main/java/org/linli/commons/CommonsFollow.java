package org.linli.commons;

import org.linli.people.WhereaboutsChanged;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hangs in a building goes where the building goes; what a household did is forgotten with the
 * household. Within a subdistrict nothing is to be done: a notice knows its building, not its grid.
 */
@Component
@Order(30) // the registers have followed before
@Transactional(propagation = Propagation.MANDATORY)
class CommonsFollow implements Attached {

  private final NoticeStore notices;

  CommonsFollow(NoticeStore notices) {
    this.notices = notices;
  }

  @EventListener
  void on(WhereaboutsChanged changed) {
    notices.householdsEnded(changed.households());
  }

  @Override
  public void follow(Succession succession) {
    var from = succession.subdistrictsBefore();
    if (!from.isEmpty()) notices.follow(from, succession.subdistrictsAfter());
  }
}
