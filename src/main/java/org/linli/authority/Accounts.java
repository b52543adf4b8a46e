package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts and their posts. Who manages them does so only within their own place. */
@Service
@Transactional
public class Accounts {

  private static final int SHORTEST_PASSWORD = 10;

  private final AccountStore store;
  private final PasswordEncoder passwords;
  private final Journal journal;
  private final Clock clock;

  Accounts(AccountStore store, PasswordEncoder passwords, Journal journal, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Page<Account> list(Caller caller, String words, Page.Ask ask) {
    caller.require(Power.MANAGE_ACCOUNTS);
    return store.within(caller.place(), words, ask);
  }

  public Account create(Caller caller, String user, String name, String password, Post.Wish post) {
    caller.require(Power.MANAGE_ACCOUNTS, post.place());
    var account = add(user, name, password, post);
    journal.note(
        caller,
        "ACCOUNT_CREATED",
        user,
        post.place(),
        Map.of("role", post.role().name(), "title", post.title()));
    return account;
  }

  public Account addPost(Caller caller, String user, Post.Wish wish) {
    caller.require(Power.MANAGE_ACCOUNTS, wish.place());
    var account = visible(caller, user);
    var post = post(account.id(), wish);
    store.addPost(post);
    journal.note(
        caller,
        "POST_GIVEN",
        user,
        wish.place(),
        Map.of("role", wish.role().name(), "title", wish.title()));
    return visible(caller, user);
  }

  /** Ends a post now: whoever acts under it is refused from this moment. */
  public void endPost(Caller caller, UUID id) {
    caller.require(Power.MANAGE_ACCOUNTS);
    var post = store.findPost(id).orElseThrow(NoSuchElementException::new);
    caller.require(Power.MANAGE_ACCOUNTS, post.place());
    if (id.equals(caller.post())) throw Refusal.because(AuthorityReason.OWN_POST);
    store.endPost(id, clock.instant());
    journal.note(caller, "POST_ENDED", id.toString(), post.place(), Map.of("title", post.title()));
  }

  public void disable(Caller caller, String user, boolean disabled) {
    caller.require(Power.MANAGE_ACCOUNTS);
    var account = visible(caller, user);
    if (account.id().equals(caller.account())) throw Refusal.because(AuthorityReason.OWN_POST);
    store.disable(account.id(), disabled ? clock.instant() : null);
    journal.note(
        caller, disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", user, caller.place(), Map.of());
  }

  /** For the program's own first start: the first administrator, or the people of the demo. */
  public Account found(String user, String name, String password, Post.Wish post, String basis) {
    var account = add(user, name, password, post);
    journal.noteOwn(
        "ACCOUNT_CREATED", user, post.place(), basis, Map.of("role", post.role().name()));
    return account;
  }

  /** Is this user name taken? */
  @Transactional(readOnly = true)
  public boolean knows(String user) {
    return store.findByUser(user).isPresent();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return store.isEmpty();
  }

  private Account add(String user, String name, String password, Post.Wish wish) {
    if (password.length() < SHORTEST_PASSWORD) {
      throw Refusal.because(AuthorityReason.WEAK_PASSWORD, SHORTEST_PASSWORD);
    }
    var id = UUID.randomUUID();
    var post = post(id, wish);
    var account = new Account(id, user, name, passwords.encode(password), null, List.of(post));
    try {
      store.add(account);
    } catch (DuplicateKeyException taken) {
      throw Refusal.because(AuthorityReason.USER_TAKEN, user);
    }
    store.addPost(post);
    return account;
  }

  private Post post(UUID account, Post.Wish wish) {
    var from = wish.from() == null ? clock.instant() : wish.from();
    Instant until = wish.until();
    if (until != null && !until.isAfter(from)) {
      throw Refusal.because(AuthorityReason.ENDS_BEFORE_IT_STARTS);
    }
    return new Post(
        UUID.randomUUID(), account, wish.role(), wish.title(), wish.place(), from, until);
  }

  /** An account is the caller's to manage when all its posts lie within the caller's place. */
  private Account visible(Caller caller, String user) {
    var account = store.findByUser(user).orElseThrow(NoSuchElementException::new);
    if (!account.posts().stream().map(Post::place).allMatch(within(caller))) {
      throw new NoSuchElementException(user);
    }
    return account;
  }

  private static java.util.function.Predicate<PlaceCode> within(Caller caller) {
    return place -> caller.place().contains(place);
  }
}
