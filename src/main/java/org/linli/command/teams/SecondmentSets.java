package org.linli.command.teams;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.linli.authority.SecondedPosts;
import org.linli.command.teams.SecondmentSetStore.Moved;
import org.springframework.stereotype.Component;

/** What happens to everybody at once when stations close. */
@Component
class SecondmentSets {

  private final SecondmentSetStore store;
  private final SecondedPosts posts;
  private final Clock clock;

  SecondmentSets(SecondmentSetStore store, SecondedPosts posts, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.clock = clock;
  }

  /** All are released; their everyday posts come back as they were. Answers how many. */
  int standDown(String source) {
    var moved = store.standDown(source, clock.instant());
    endPosts(moved);
    posts.back(moved.stream().map(it -> "secondment " + it.id()).toList());
    return moved.size();
  }

  /** All wait for another station. */
  int free(String source, String key) {
    var moved = store.free(source, key, clock.instant());
    endPosts(moved);
    return moved.size();
  }

  private void endPosts(List<Moved> moved) {
    posts.end(moved.stream().map(Moved::post).filter(Objects::nonNull).toList());
  }

  boolean standsAt(TeamKey who, TeamKey station) {
    return store.standsAt(who, station);
  }
}
