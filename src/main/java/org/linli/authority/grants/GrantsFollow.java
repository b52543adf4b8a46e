package org.linli.authority.grants;

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

  GrantsFollow(GrantStore store) {
    this.store = store;
  }

  @Override
  public void follow(Succession succession) {
    var heirs = Heirs.of(succession);
    if (!heirs.isEmpty()) store.follow(heirs);
  }

  @EventListener
  void onPostsContinued(PostsContinued event) {
    if (!event.next().isEmpty()) store.followPosts(event.next());
  }
}
