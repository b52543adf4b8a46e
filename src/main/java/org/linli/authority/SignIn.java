package org.linli.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to being someone: signing in, changing the post one acts under, signing out. */
@Service
public class SignIn {

  /** A working day with its evening; after that one signs in again. */
  static final Duration LONGEST = Duration.ofHours(14);

  static final Duration IDLE = Duration.ofHours(3);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FAILURES_PER_USER = 8;
  private static final int FAILURES_PER_ADDRESS = 60;

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String unknownHash;

  SignIn(AccountStore accounts, SessionStore sessions, PasswordEncoder passwords, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
    this.unknownHash = passwords.encode(Secret.make());
  }

  /** What the browser gets: the secret for its cookie, and who it now is. */
  record Signed(String secret, Session session) {}

  /** Who is signed in: the account, the post acted under, and the posts one may change to. */
  record Session(Account account, Post post, List<Post> posts, Instant expiresAt) {}

  /**
   * Checks user and password. An unknown user costs as much time as a wrong password, and both are
   * refused with the same words; after too many failures nobody gets in for a while.
   */
  Signed signIn(String user, String password, String address) {
    var now = clock.instant();
    var failures = sessions.failuresSince(now.minus(WINDOW), user, address);
    if (failures.ofUser() >= FAILURES_PER_USER || failures.ofAddress() >= FAILURES_PER_ADDRESS) {
      throw Refusal.forNow(
          AuthorityReason.TOO_MANY_ATTEMPTS, WINDOW, Long.toString(WINDOW.toMinutes()));
    }
    var account = accounts.findByUser(user).filter(it -> it.disabledAt() == null);
    var hash = account.map(Account::passwordHash).orElse(unknownHash);
    if (!passwords.matches(password, hash) || account.isEmpty()) {
      sessions.addFailure(UUID.randomUUID(), user, address, now);
      throw Refusal.because(AuthorityReason.WRONG_SIGN_IN);
    }
    return open(account.get(), now);
  }

  private Signed open(Account account, Instant now) {
    var posts = account.postsAt(now);
    if (posts.isEmpty()) throw Refusal.because(AuthorityReason.NO_POST);
    var secret = Secret.make();
    sessions.open(Secret.hash(secret), account.id(), posts.getFirst().id(), now.plus(LONGEST), now);
    return new Signed(secret, new Session(account, posts.getFirst(), posts, now.plus(LONGEST)));
  }

  @Transactional(readOnly = true)
  Session session(Caller caller) {
    var now = clock.instant();
    var account = accounts.find(caller.account()).orElseThrow();
    var posts = account.postsAt(now);
    var post =
        posts.stream()
            .filter(it -> it.id().equals(caller.post()))
            .findFirst()
            .orElseThrow(() -> Refusal.because(AuthorityReason.NO_POST));
    return new Session(account, post, posts, now.plus(IDLE));
  }

  /** From now on this browser acts under another of the account's posts. */
  @Transactional
  Session actAs(String secret, Caller caller, UUID post) {
    var session = session(caller);
    var chosen =
        session.posts().stream()
            .filter(it -> it.id().equals(post))
            .findFirst()
            .orElseThrow(() -> Refusal.because(AuthorityReason.NOT_YOUR_POST));
    sessions.actAs(Secret.hash(secret), post);
    return new Session(session.account(), chosen, session.posts(), session.expiresAt());
  }

  void signOut(String secret) {
    sessions.close(Secret.hash(secret));
  }

  /** Who holds this cookie's secret now: the session is open, the account and the post in force. */
  Optional<Caller> byCookie(String secret) {
    return sessions.callerBySession(Secret.hash(secret), clock.instant(), IDLE);
  }

  Optional<Caller> byToken(String token) {
    return sessions.callerByToken(Secret.hash(token), clock.instant());
  }
}
