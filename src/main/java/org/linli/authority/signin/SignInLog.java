package org.linli.authority.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.Post;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** The door to the log of sign-ins: each that succeeded or failed, at the place of its account. */
@Service
public class SignInLog {

  /**
   * At least six months must be kept (Cybersecurity Law, article 21 (3)); a year is asked about.
   */
  static final Duration KEPT = Duration.ofDays(365);

  private static final Duration TIDY_EVERY = Duration.ofHours(12);

  private final SignInLogStore store;
  private final Clock clock;

  SignInLog(SignInLogStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** How a sign-in ended. What the lockout turned away is not logged, so nobody can flood it. */
  public enum Outcome {
    SIGNED_IN,
    SIGNED_IN_BY_RECOVERY_CODE,
    WRONG_PASSWORD,
    WRONG_CODE,
    UNKNOWN_USER,
    DISABLED,
    NO_POST
  }

  /** A line of the log; who typed an unknown name may have typed a password, so it is not kept. */
  public record Line(
      UUID id,
      Instant at,
      @Nullable String user,
      Outcome outcome,
      String address,
      PlaceCode place) {}

  void note(Optional<Account> account, Outcome outcome, Sessions.Browser browser) {
    var place =
        account.stream()
            .flatMap(it -> it.posts().stream())
            .findFirst()
            .map(Post::place)
            .orElse(PlaceCode.COUNTRY);
    store.add(
        new Line(
            UUID.randomUUID(),
            clock.instant(),
            account.map(Account::user).orElse(null),
            outcome,
            browser.address(),
            place));
  }

  /** Forgets what is older than need be: whose address was where is personal. */
  public void tidy() {
    store.forgetBefore(clock.instant().minus(KEPT));
  }

  @Configuration(proxyBeanMethods = false)
  static class Tidying {
    @Bean
    static Timer tidySignInLog(SignInLog log) {
      return new Timer("sign-in-log-tidied", TIDY_EVERY, log::tidy);
    }
  }

  /** The newest lines first, of accounts within the caller's place; of one user when named. */
  Page<Line> within(Caller caller, String user, Page.Ask ask) {
    caller.require(Power.MANAGE_SECURITY);
    return store.within(caller.place(), user.strip(), ask);
  }
}
