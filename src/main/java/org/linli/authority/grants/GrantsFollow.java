package org.linli.authority.grants;

import java.time.Clock;
import org.linli.authority.PostsContinued;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Heirs;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is lent goes on at what a place, and a post, becomes. */
@Component
class GrantsFollow implements Attached {

  private final GrantStore store;
  private final Clock clock;

  GrantsFollow(GrantStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (heirs.isEmpty()) return;
    store.copy(Heirs.furtherParts(succession), heirs, clock.instant());
    store.follow(heirs);
  }

  @EventListener
  void onPostsContinued(PostsContinued event) {
    if (!event.next().isEmpty()) store.followPosts(event.next());
  }
}
