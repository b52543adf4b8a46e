package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/**
 * A post at a place that ends goes on at its successors: same role, title, account and end. Who is
 * signed in under it, and its tokens, go on where there is one successor; where there are several,
 * somebody must say which, so they end.
 */
@Component
class PostsFollow implements Attached {

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final Clock clock;

  PostsFollow(AccountStore accounts, SessionStore sessions, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("POSTS", accounts.countPosts(places, clock.instant()));
  }

  @Override
  public void follow(Succession succession) {
    var now = clock.instant();
    var successors = succession.successors();
    var ending = accounts.postsAt(successors.keySet(), now);
    var made = new HashMap<Same, Post>();
    var follows = new LinkedHashMap<UUID, UUID>();
    for (var post : ending) {
      var places = successors.getOrDefault(post.place(), List.of());
      for (var place : places) {
        var same = new Same(post.account(), post.role(), post.title(), place);
        var next = made.computeIfAbsent(same, _ -> continued(post, place, now));
        if (places.size() == 1) follows.put(post.id(), next.id());
      }
    }
    made.values().forEach(accounts::addPost);
    follows.forEach(sessions::follow);
    ending.forEach(it -> accounts.endPost(it.id(), now));
  }

  /** Two posts alike at grids that are merged go on as one. */
  private record Same(UUID account, Role role, String title, PlaceCode place) {}

  private static Post continued(Post post, PlaceCode place, Instant now) {
    var from = post.from().isAfter(now) ? post.from() : now;
    return new Post(
        UUID.randomUUID(), post.account(), post.role(), post.title(), place, from, post.until());
  }
}
