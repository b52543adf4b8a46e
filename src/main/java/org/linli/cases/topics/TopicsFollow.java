package org.linli.cases.topics;

import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Topics follow the places they are in, whose work they are and who opened them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TopicsFollow implements Attached {

  private final TopicFollowStore following;

  TopicsFollow(TopicFollowStore following) {
    this.following = following;
  }

  @Override
  public void holdStill() {
    following.holdStill();
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("TOPICS", following.open(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) following.follow(heirs);
  }
}
