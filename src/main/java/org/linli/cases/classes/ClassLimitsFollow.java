package org.linli.cases.classes;

import java.util.Collection;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a place has said of limits counts for whoever goes on for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClassLimitsFollow implements Attached {

  private final ClassLimitStore store;

  ClassLimitsFollow(ClassLimitStore store) {
    this.store = store;
  }

  @Override
  public void holdStill() {
    // A limit that is said meanwhile is said for a place that ends, and is said again.
  }

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
