package org.linli.law.measures;

import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/** A measure holds for what its place becomes. */
@Component
class MeasuresFollow implements Attached {

  private final MeasureStore store;

  MeasuresFollow(MeasureStore store) {
    this.store = store;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }
}
