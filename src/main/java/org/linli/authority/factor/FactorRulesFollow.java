package org.linli.authority.factor;

import java.util.List;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/** What was required within a place that ends is required within all its successors. */
@Component
class FactorRulesFollow implements Attached {

  private final FactorRuleStore store;

  FactorRulesFollow(FactorRuleStore store) {
    this.store = store;
  }

  @Override
  public void follow(Succession succession) {
    var successors = succession.successors();
    for (var rule : store.at(successors.keySet())) {
      for (var next : successors.getOrDefault(rule.place(), List.of()))
        store.put(rule.role(), next, true);
    }
  }
}
