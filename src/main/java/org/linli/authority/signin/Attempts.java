package org.linli.authority.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.authority.AuthorityReason;
import org.linli.authority.Lockout;
import org.linli.base.Refusal;
import org.springframework.stereotype.Component;

/** Slows guessing down: counts failures by user and by address, and tells the person of theirs. */
@Component
public class Attempts {

  private final AttemptStore store;
  private final Clock clock;

  Attempts(AttemptStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** How often somebody failed since the account's last sign-in, and when last. */
  public record Failed(int count, Instant lastAt) {}

  /** Refuses while too many failures are younger than the window. */
  public void admit(String user, String address) {
    var since = clock.instant().minus(Lockout.WINDOW);
    var failures = store.failuresSince(since, user, address);
    if (failures.ofUser() >= Lockout.FAILURES_PER_USER
        || failures.ofAddress() >= Lockout.FAILURES_PER_ADDRESS) {
      throw Refusal.forNow(
          AuthorityReason.TOO_MANY_ATTEMPTS,
          Lockout.WINDOW,
          Long.toString(Lockout.WINDOW.toMinutes()));
    }
  }

  public void failed(String user, String address) {
    store.add(UUID.randomUUID(), user, address, clock.instant());
  }

  /** The failures to tell the person of who has just succeeded; they are told once. */
  @Nullable Failed told(Account account) {
    return store.takeFailed(account.id()).orElse(null);
  }

  /** Opens the door again for a user, whatever the failures so far. */
  public void forget(String user) {
    store.forget(user);
  }
}
