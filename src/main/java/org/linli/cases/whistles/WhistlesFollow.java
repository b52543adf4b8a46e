package org.linli.cases.whistles;

import java.util.Collection;
import java.util.Map;
import org.linli.authority.PostsChanged;
import org.linli.authority.PostsContinued;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whistles follow the places they call to and the posts that answer for them. They are kept under
 * the subdistrict they were blown in for good.
 */
@Component
@Order(30)
@Transactional(propagation = Propagation.MANDATORY)
class WhistlesFollow implements Attached {

  private final WhistleFollowStore following;
  private final WhistleSeatStore seats;
  private final WhistleSeating seating;

  WhistlesFollow(WhistleFollowStore following, WhistleSeatStore seats, WhistleSeating seating) {
    this.following = following;
    this.seats = seats;
    this.seating = seating;
  }

  @Override
  public void holdStill() {
    following.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("WHISTLES", following.open(places));
  }

  /** Posts may follow after or before this; both times who answers is looked up. */
  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (heirs.isEmpty()) return;
    following.follow(heirs);
    seating.settleAnew(following.openAt(heirs.values()));
  }

  @EventListener
  void on(PostsContinued continued) {
    if (!continued.next().isEmpty()) seating.settle(seats.of(continued.next().keySet()));
  }

  @EventListener
  void on(PostsChanged changed) {
    seating.settle(seats.within(changed.places()));
  }
}
