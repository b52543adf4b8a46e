package org.linli.cases.assists;

import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who assists follows the places with the case; what has ended keeps the codes of its time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssistsFollow implements Attached {

  private final AssistSeatStore store;

  AssistsFollow(AssistSeatStore store) {
    this.store = store;
  }

  @Override
  public void holdStill() {
    store.holdStill();
  }

  /** They are counted with their cases. */
  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of();
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }
}
