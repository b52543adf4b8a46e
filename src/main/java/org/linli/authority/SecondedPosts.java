package org.linli.authority;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which the room that seconds people takes them from their everyday posts for a while
 * and gives them one where they are. They keep what they held, can sign in under it and find it as
 * it was when they are back; but no work is given to it meanwhile.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SecondedPosts {

  private final AwayStore store;
  private final PostStore posts;
  private final AccountStore accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SecondedPosts(
      AwayStore store,
      PostStore posts,
      AccountStore accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** From now on an account's posts outside a place are given nothing to do. */
  public void away(UUID account, PlaceCode there, String source) {
    tell(store.send(account, there, source, clock.instant()));
  }

  /** Whoever was sent away by these is back at their everyday posts. */
  public void back(Collection<String> sources) {
    tell(store.bring(sources));
  }

  /** A post for a time; refused where it would put two of the three powers into one hand. */
  public UUID give(UUID account, Post.Wish wish) {
    var post = Post.of(account, wish, clock.instant());
    accounts.lock(account);
    ThreePowers.keepApart(posts.holdings(account), ThreePowers.Holding.of(post));
    posts.add(post);
    tell(Set.of(post.place()));
    return post.id();
  }

  /** Ends posts that were given so. */
  public void end(Collection<UUID> given) {
    tell(store.end(given, clock.instant()));
  }

  private void tell(Set<PlaceCode> places) {
    if (!places.isEmpty()) events.publishEvent(new PostsChanged(places));
  }
}
