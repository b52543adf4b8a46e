package org.linli.authority.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.Accounts;
import org.linli.authority.AuthorityReason;
import org.linli.authority.Post;
import org.linli.authority.Posts;
import org.linli.authority.factor.SecondFactors;
import org.linli.authority.passwords.Passwords;
import org.linli.authority.signin.SignInLog.Outcome;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to being someone: signing in, changing the post one acts under, signing out. */
@Service
public class SignIn {

  private final Accounts accounts;
  private final Posts posts;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final SignInLog log;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Posts posts,
      Sessions sessions,
      Attempts attempts,
      Passwords passwords,
      SecondFactors factors,
      SignInLog log,
      Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.sessions = sessions;
    this.attempts = attempts;
    this.passwords = passwords;
    this.factors = factors;
    this.log = log;
    this.clock = clock;
  }

  /** What the browser gets: the secret for its cookie, who it now is, and what failed before. */
  record Signed(String secret, Session session, Attempts.@Nullable Failed failed) {}

  /**
   * Who is signed in: the account, the post acted under, and the posts one may change to, own ones
   * first and then those one is a deputy at.
   */
  record Session(
      Account account,
      Post post,
      List<Post> posts,
      Caller caller,
      Confinement confinement,
      Instant expiresAt) {}

  /**
   * Checks user, password and, where one was set up, the code of the second factor. An unknown user
   * costs as much time as a wrong password, and both are refused with the same words; after too
   * many failures nobody gets in for a while.
   */
  Signed signIn(String user, String password, @Nullable String code, Sessions.Browser browser) {
    attempts.admit(user, browser.address());
    var known = accounts.byUser(user);
    var account = known.filter(it -> !it.isDisabled());
    if (!passwords.match(password, account.map(Account::password)) || account.isEmpty()) {
      log.note(known, whyNot(known), browser);
      attempts.failed(user, browser.address());
      throw Refusal.because(AuthorityReason.WRONG_SIGN_IN);
    }
    return switch (factors.check(account.get().id(), code)) {
      case NOT_NEEDED, PASSED -> open(account.get(), Outcome.SIGNED_IN, browser);
      case PASSED_BY_RECOVERY_CODE ->
          open(account.get(), Outcome.SIGNED_IN_BY_RECOVERY_CODE, browser);
      case MISSING -> throw Refusal.because(AuthorityReason.SECOND_FACTOR_NEEDED);
      case WRONG -> {
        log.note(account, Outcome.WRONG_CODE, browser);
        attempts.failed(user, browser.address());
        throw Refusal.because(AuthorityReason.WRONG_CODE);
      }
    };
  }

  private static Outcome whyNot(Optional<Account> known) {
    if (known.isEmpty()) return Outcome.UNKNOWN_USER;
    return known.get().isDisabled() ? Outcome.DISABLED : Outcome.WRONG_PASSWORD;
  }

  private Signed open(Account account, Outcome outcome, Sessions.Browser browser) {
    var now = clock.instant();
    var posts = this.posts.openTo(account);
    if (posts.isEmpty()) {
      log.note(Optional.of(account), Outcome.NO_POST, browser);
      throw Refusal.because(AuthorityReason.NO_POST);
    }
    var secret = sessions.open(account.id(), posts.getFirst().id(), browser, now);
    log.note(Optional.of(account), outcome, browser);
    var made = sessions.byCookie(secret).orElseThrow();
    var session =
        new Session(
            account,
            posts.getFirst(),
            posts,
            made.caller(),
            made.confinement(),
            now.plus(Sessions.LONGEST));
    return new Signed(secret, session, attempts.told(account));
  }

  @Transactional(readOnly = true)
  Session session(Self self) {
    return session(self.caller(), self.confinement());
  }

  private Session session(Caller caller, Confinement confinement) {
    var now = clock.instant();
    var account = accounts.byId(caller.account());
    var posts = this.posts.openTo(account);
    var post =
        posts.stream()
            .filter(it -> it.id().equals(caller.post()))
            .findFirst()
            .orElseThrow(() -> Refusal.because(AuthorityReason.NO_POST));
    return new Session(account, post, posts, caller, confinement, now.plus(Sessions.IDLE));
  }

  /** From now on this browser acts under another of the account's posts. */
  @Transactional
  Session actAs(String secret, Self self, UUID post) {
    if (session(self).posts().stream().noneMatch(it -> it.id().equals(post))) {
      throw Refusal.because(AuthorityReason.NOT_YOUR_POST);
    }
    sessions.actAs(secret, post);
    var changed = sessions.byCookie(secret).orElseThrow();
    return session(changed.caller(), changed.confinement());
  }

  void signOut(String secret) {
    sessions.close(secret);
  }
}
