package org.linli.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.authority.passwords.Password;
import org.linli.authority.passwords.Passwords;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts. Who manages them does so only within their own place. */
@Service
@Transactional
public class Accounts {

  /** As the table demands it: letters, digits, dot, hyphen and underscore, 2 to 40 of them. */
  public static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._-]{2,40}");

  private final AccountStore store;
  private final PostStore posts;
  private final Passwords passwords;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      AccountStore store,
      PostStore posts,
      Passwords passwords,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.passwords = passwords;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** An account with the one-time password for it; the text is told this once and never again. */
  public record Given(Account account, String oneTimePassword) {}

  @Transactional(readOnly = true)
  public Page<Account> list(Caller caller, String words, Page.Ask ask) {
    caller.require(Power.MANAGE_ACCOUNTS);
    return store.within(caller.place(), words, ask, clock.instant());
  }

  /** A new account with its first post and a password that must be changed at the first sign-in. */
  public Given create(Caller caller, String user, String name, Post.Wish wish) {
    caller.require(Power.MANAGE_ACCOUNTS, wish.place());
    StewardPosts.refuse(wish.role());
    var password = Passwords.random();
    var account = add(user, name, passwords.keepOneTime(password), wish);
    journal.note(
        caller,
        "ACCOUNT_CREATED",
        user,
        wish.place(),
        Map.of("role", wish.role().name(), "title", wish.title()));
    return new Given(account, password);
  }

  /**
   * A new one-time password for somebody who lost theirs. Their open sessions can do nothing more:
   * they too are asked for a password of the person's own first.
   */
  public String giveOneTimePassword(Caller caller, String user) {
    var account = managed(caller, user);
    if (account.id().equals(caller.account())) {
      throw Refusal.because(AuthorityReason.OWN_PASSWORD);
    }
    var password = Passwords.random();
    store.keepPassword(account.id(), passwords.keepOneTime(password));
    journal.note(caller, "ONE_TIME_PASSWORD_GIVEN", account.user(), caller.place(), Map.of());
    return password;
  }

  public void disable(Caller caller, String user, boolean disabled) {
    var account = managed(caller, user);
    if (account.id().equals(caller.account())) throw Refusal.because(AuthorityReason.OWN_POST);
    store.disable(account.id(), disabled ? clock.instant() : null);
    journal.note(
        caller, disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", user, caller.place(), Map.of());
    var places = account.posts().stream().map(Post::place).collect(Collectors.toSet());
    events.publishEvent(new PostsChanged(places));
  }

  /** An account that is the caller's to manage; any other does not exist for them. */
  @Transactional(readOnly = true)
  public Account managed(Caller caller, String user) {
    caller.require(Power.MANAGE_ACCOUNTS);
    return within(caller, user);
  }

  /** An account with all its posts within the caller's place; the power is the asker's matter. */
  @Transactional(readOnly = true)
  public Account within(Caller caller, String user) {
    return byUser(user)
        .filter(it -> it.posts().stream().map(Post::place).allMatch(caller.place()::contains))
        .orElseThrow(() -> new NoSuchElementException(user));
  }

  /** The accounts within a place that are locked now; the power is the asker's matter. */
  @Transactional(readOnly = true)
  public Page<Account> locked(PlaceCode place, Page.Ask ask) {
    return store.locked(place, ask, clock.instant());
  }

  /** For the program's own first start: the people of the demo, who know their passwords. */
  public Account found(String user, String name, String password, Post.Wish wish, String basis) {
    return found(user, name, passwords.keepOwn("password", password, user, name), wish, basis);
  }

  /** The first account of an installation, with a one-time password. */
  public Given foundFirst(String user, String name, Post.Wish wish, String basis) {
    var password = Passwords.random();
    return new Given(found(user, name, passwords.keepOneTime(password), wish, basis), password);
  }

  /** Is this user name taken? */
  @Transactional(readOnly = true)
  public boolean knows(String user) {
    return byUser(user).isPresent();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return store.isEmpty();
  }

  /** For sign-in and what people do with their own account. */
  @Transactional(readOnly = true)
  public Optional<Account> byUser(String user) {
    return store.findByUser(user, clock.instant());
  }

  /** The accounts of many user names, by their names in lower case; unknown ones are left out. */
  @Transactional(readOnly = true)
  public Map<String, Account> byUsers(List<String> users) {
    return store.findByUsers(users, clock.instant()).stream()
        .collect(Collectors.toMap(it -> it.user().toLowerCase(Locale.ROOT), it -> it));
  }

  @Transactional(readOnly = true)
  public Account byId(UUID id) {
    return store.find(id, clock.instant()).orElseThrow(NoSuchElementException::new);
  }

  /** The names of accounts by their ids; for rooms that show whom somebody has to do with. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return store.persons(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
  }

  /** Keeps a password its owner chose; that it was theirs to choose is the asker's matter. */
  public void keepPassword(Account account, Password password) {
    store.keepPassword(account.id(), password);
  }

  private Account found(String user, String name, Password password, Post.Wish wish, String basis) {
    var account = add(user, name, password, wish);
    journal.noteOwn(
        "ACCOUNT_CREATED", user, wish.place(), basis, Map.of("role", wish.role().name()));
    return account;
  }

  Account add(String user, String name, Password password, Post.Wish wish) {
    var faults = faults(user, name);
    if (wish.title().isBlank()) faults.add(Fault.at("post.title", "", EdgeFault.MISSING));
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    var id = UUID.randomUUID();
    var post = Post.of(id, wish, clock.instant());
    var account = new Account(id, user, name, password, null, null, List.of(post));
    try {
      store.add(account);
    } catch (DuplicateKeyException taken) {
      throw Refusal.because(AuthorityReason.USER_TAKEN, user);
    }
    posts.add(post);
    events.publishEvent(new PostsChanged(Set.of(post.place())));
    return account;
  }

  private static List<Fault> faults(String user, String name) {
    var faults = new ArrayList<Fault>();
    if (!USER_NAME.matcher(user).matches()) {
      faults.add(Fault.at("user", user, AccountFault.NOT_A_USER_NAME));
    }
    if (name.isBlank()) faults.add(Fault.at("name", "", EdgeFault.MISSING));
    return faults;
  }
}
