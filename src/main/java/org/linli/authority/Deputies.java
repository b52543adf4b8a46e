package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to deputies. The holder of a post names one, or who manages its accounts; a deputy never
 * does.
 */
@Service
@Transactional
public class Deputies {

  private final DeputyStore store;
  private final PostStore posts;
  private final AccountStore accounts;
  private final Journal journal;
  private final Clock clock;

  Deputies(
      DeputyStore store, PostStore posts, AccountStore accounts, Journal journal, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Somebody who could be the deputy, with the titles of their posts. */
  public record Colleague(String user, String name, String titles) {}

  /** Who could be deputy at a post: who holds one within the place around it. */
  @Transactional(readOnly = true)
  List<Colleague> colleagues(Caller caller, UUID id, String words) {
    var post = ofCaller(caller, id);
    if (post.role() == Role.STEWARD) return List.of();
    return store.colleagues(around(post), post.account(), words.strip(), clock.instant());
  }

  /** Names a deputy from a time (now when null) until another, 90 days from now at most. */
  void name(Caller caller, UUID id, String user, @Nullable Instant asked, Instant until) {
    var post = ofCaller(caller, id);
    var now = clock.instant();
    var from = asked == null ? now : asked;
    Deputy.checkPeriod(from, until, now);
    if (post.isOverAt(until) || post.isOverAt(now)) {
      throw Refusal.because(AuthorityReason.POST_OVER);
    }
    var account = colleague(post, user, now);
    accounts.lock(post.account());
    accounts.lock(account.id());
    if (store.ofPosts(List.of(id), now).getOrDefault(id, List.of()).stream()
        .anyMatch(it -> it.overlaps(from, until))) {
      throw Refusal.because(AuthorityReason.DEPUTY_ALREADY);
    }
    ThreePowers.keepApart(
        posts.holdings(account.id()), new ThreePowers.Holding(post.role(), from, until));
    store.add(
        new Deputy(
            UUID.randomUUID(), id, account.id(), account.user(), account.name(), from, until));
    note(caller, "DEPUTY_NAMED", account.user(), post, from, until);
  }

  /** Ends it now: by the holder, who manages the account, or the deputy. */
  void end(Caller caller, UUID id) {
    var deputy = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var post = posts.find(deputy.post()).orElseThrow();
    if (!caller.account().equals(deputy.account()) && !caller.account().equals(post.account())) {
      caller.require(Power.MANAGE_ACCOUNTS, post.place());
    }
    var now = clock.instant();
    store.end(id, now);
    note(caller, "DEPUTY_ENDED", deputy.user(), post, deputy.from(), now);
  }

  /** A post the caller may name a deputy at. */
  private Post ofCaller(Caller caller, UUID id) {
    var post = posts.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var isHere = post.account().equals(caller.account()) || id.equals(caller.post());
    if (!isHere) caller.require(Power.MANAGE_ACCOUNTS, post.place());
    if (caller.actingFor() != null) throw Refusal.because(AuthorityReason.DEPUTY_OF_DEPUTY);
    return post;
  }

  /** Stewards are volunteers: nobody stands in for them, and they for nobody. */
  private Account colleague(Post post, String user, Instant now) {
    if (post.role() == Role.STEWARD) throw Refusal.because(AuthorityReason.NOT_A_COLLEAGUE, user);
    var account =
        accounts
            .findByUser(user, now)
            .filter(it -> !it.isDisabled() && !it.id().equals(post.account()))
            .filter(it ->
                it.postsAt(now).stream()
                    .filter(held -> held.role() != Role.STEWARD)
                    .map(Post::place)
                    .anyMatch(around(post)::contains));
    return account.orElseThrow(() -> Refusal.because(AuthorityReason.NOT_A_COLLEAGUE, user));
  }

  /**
   * A grid worker's colleagues are those of the community, a community's those of the subdistrict.
   */
  private static PlaceCode around(Post post) {
    var ancestors = post.place().ancestors();
    return ancestors.isEmpty() || post.place().level() == Level.PROVINCE
        ? post.place()
        : ancestors.getLast();
  }

  private void note(
      Caller caller, String action, String user, Post post, Instant from, Instant until) {
    var holder = accounts.find(post.account(), clock.instant()).map(Account::user).orElse("");
    journal.note(
        caller,
        action,
        user,
        post.place(),
        Map.of(
            "for", holder,
            "title", post.title(),
            "from", from.toString(),
            "until", until.toString()));
  }
}
