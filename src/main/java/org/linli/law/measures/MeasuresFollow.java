package org.linli.law.measures;

import java.time.Clock;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/** A measure holds for what its place becomes. */
@Component
class MeasuresFollow implements Attached {

  private final MeasureFollowStore following;
  private final Clock clock;

  MeasuresFollow(MeasureFollowStore following, Clock clock) {
    this.following = following;
    this.clock = clock;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (heirs.isEmpty()) return;
    following.copy(Heirs.furtherParts(succession), heirs, clock.instant());
    following.follow(heirs);
  }
}
