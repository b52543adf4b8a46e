package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.passwords.Passwords;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which the room that knows the buildings gives stewards their accounts and posts. It
 * reaches nobody who holds any other post: who appoints neighbours manages no officials.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StewardPosts {

  private static final String TITLE = "楼栋长";

  private final Accounts accounts;
  private final AccountStore store;
  private final PostStore posts;
  private final Passwords passwords;
  private final Clock clock;

  StewardPosts(
      Accounts accounts, AccountStore store, PostStore posts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.posts = posts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whose account it is; the one-time password of a new one is told this once, else null. */
  public record Appointed(UUID account, String name, @Nullable String oneTimePassword) {}

  /** What a steward signs in as and is called. */
  public record Person(String user, String name) {}

  /** For the doors where accounts are managed: a steward is one of certain buildings. */
  static void refuse(Role role) {
    if (role == Role.STEWARD) throw Refusal.because(AuthorityReason.STEWARDS_ARE_APPOINTED);
  }

  /**
   * Gives a steward's post at a community until a moment, to a new account or to one that is a
   * steward's here already. A user name that is anybody else's is taken.
   */
  public Appointed appoint(
      Caller caller, PlaceCode community, String user, String name, Instant until) {
    caller.require(Power.APPOINT_STEWARDS, community);
    var wish = new Post.Wish(Role.STEWARD, TITLE, community, null, until);
    var there = accounts.byUser(user);
    if (there.isEmpty()) {
      var password = Passwords.random();
      var made = accounts.add(user, name, passwords.keepOneTime(password), wish);
      return new Appointed(made.id(), made.name(), password);
    }
    var account = there.get();
    if (account.isDisabled() || !isOnlyAStewardOf(account, caller.place())) {
      throw Refusal.because(AuthorityReason.USER_TAKEN, user);
    }
    store.lock(account.id());
    var now = clock.instant();
    if (held(account, now).stream().noneMatch(it -> it.place().equals(community))) {
      posts.add(Post.of(account.id(), wish, now));
    }
    return new Appointed(account.id(), account.name(), null);
  }

  /** From now on all posts of the steward end then; a moment that has come ends them. */
  public void endAt(UUID account, Instant until) {
    store.lock(account);
    var now = clock.instant();
    for (var post : held(accounts.byId(account), now)) {
      if (post.role() != Role.STEWARD) continue;
      if (until.isAfter(now)) posts.changeEnd(post.id(), until);
      else posts.end(post.id(), now);
    }
  }

  /** A new one-time password for a steward who lost theirs. */
  public String giveOneTimePassword(Caller caller, UUID id) {
    caller.require(Power.APPOINT_STEWARDS);
    var account = accounts.byId(id);
    if (!isOnlyAStewardOf(account, caller.place())) {
      throw Refusal.because(AuthorityReason.USER_TAKEN, account.user());
    }
    var password = Passwords.random();
    store.keepPassword(id, passwords.keepOneTime(password));
    return password;
  }

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Map<UUID, Person> named(Collection<UUID> ids) {
    return store.persons(ids);
  }

  /** Was the account never anything but a steward's, here and nowhere else? */
  private boolean isOnlyAStewardOf(Account account, PlaceCode place) {
    var now = clock.instant();
    var held = held(account, now);
    var latest = held.isEmpty() ? account.posts().reversed().stream().limit(1).toList() : held;
    return account.posts().stream().allMatch(it -> it.role() == Role.STEWARD)
        && latest.stream().map(Post::place).allMatch(place::contains)
        && posts.asDeputy(account.id(), now).isEmpty();
  }

  /** Posts held now or to come. */
  private static List<Post> held(Account account, Instant now) {
    var held = new ArrayList<>(account.posts());
    held.removeIf(it -> it.isOverAt(now));
    return held;
  }
}
