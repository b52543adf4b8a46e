package org.linli.law;

import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/** What people have entered for a place holds for what it becomes. */
@Component
class LawFollows implements Attached {

  private final AreaStore store;

  LawFollows(AreaStore store) {
    this.store = store;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }
}
