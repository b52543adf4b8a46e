package org.linli.orders;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks go on at the places that follow: what two places were to do, the one they become does. Who
 * answers needs no following, since nobody's name stands with a task.
 */
@Component
@org.springframework.core.annotation.Order(30)
@Transactional(propagation = Propagation.MANDATORY)
class OrdersFollow implements Attached {

  private final OrderFollowStore following;
  private final Clock clock;

  OrdersFollow(OrderFollowStore following, Clock clock) {
    this.following = following;
    this.clock = clock;
  }

  @Override
  public void holdStill() {
    following.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("ORDERS", following.open(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) following.follow(heirs, clock.instant());
  }
}
