package org.linli.authority.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.springframework.stereotype.Component;

/** The browsers that are signed in: opened, recognised, ended. */
@Component
public class Sessions {

  /** A working day with its evening; after that one signs in again. */
  static final Duration LONGEST = Duration.ofHours(14);

  static final Duration IDLE = Duration.ofHours(3);

  private final SessionStore store;
  private final Clock clock;

  Sessions(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Where a session was opened: the address, and what the browser calls itself. */
  public record Browser(String address, String agent) {

    private static final int LONGEST_AGENT = 200;

    public Browser {
      agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
  }

  /** An open session, as its owner recognises it. */
  public record Open(
      UUID id, Browser browser, Instant openedAt, Instant lastSeenAt, Instant expiresAt) {}

  record Recognised(Caller caller, Confinement confinement) {}

  /** Opens a session and answers the secret of its cookie; only the hash is kept. */
  String open(UUID account, UUID post, Browser browser, Instant now) {
    var secret = Secret.make();
    store.open(Secret.hash(secret), account, post, browser, now.plus(LONGEST), now);
    return secret;
  }

  /** Who holds this cookie's secret now: the session is open, the account and the post in force. */
  Optional<Recognised> byCookie(String secret) {
    return store.callerBySession(Secret.hash(secret), clock.instant(), IDLE);
  }

  public Optional<Caller> byToken(String token) {
    return store.callerByToken(Secret.hash(token), clock.instant());
  }

  void actAs(String secret, UUID post) {
    store.actAs(Secret.hash(secret), post);
  }

  void close(String secret) {
    store.close(Secret.hash(secret));
  }

  /** The open sessions of an account, the one last seen first. */
  public List<Open> of(UUID account) {
    return store.sessionsOf(account, clock.instant(), IDLE);
  }

  /** The session a request belongs to, to tell it from the others; none for a token's. */
  public @Nullable UUID idOf(HttpServletRequest request) {
    return SignedIn.secretOf(request).map(Secret::hash).flatMap(store::idOf).orElse(null);
  }

  /** Ends one session of an account; whether there was one. */
  public boolean end(UUID account, UUID id) {
    return store.end(account, id);
  }

  /** Ends all sessions of an account but one (all of them when null); how many. */
  public int endOthers(UUID account, @Nullable UUID kept) {
    return store.endOthers(account, kept);
  }
}
