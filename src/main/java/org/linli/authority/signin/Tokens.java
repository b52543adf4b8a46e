package org.linli.authority.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.authority.AuthorityReason;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to API tokens: keys with which a program acts under one post until a given time. */
@Service
@Transactional
public class Tokens {

  private final SessionStore store;
  private final Journal journal;
  private final Clock clock;

  Tokens(SessionStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** A new token; the text is told this once and kept only as a hash. */
  public record Made(UUID id, String token) {}

  public Made make(Caller caller, String label, Instant until) {
    var now = clock.instant();
    if (!until.isAfter(now)) throw Refusal.because(AuthorityReason.ENDS_BEFORE_IT_STARTS);
    var secret = Secret.make();
    var token = new SessionStore.Token(UUID.randomUUID(), label, caller.post(), now, until);
    store.addToken(token, Secret.hash(secret), caller.account());
    journal.note(
        caller,
        "TOKEN_MADE",
        token.id().toString(),
        caller.place(),
        Map.of("label", label, "until", until.toString()));
    return new Made(token.id(), secret);
  }

  @Transactional(readOnly = true)
  List<SessionStore.Token> own(Caller caller) {
    return store.tokensOf(caller.account(), clock.instant());
  }

  void end(Caller caller, UUID id) {
    if (!store.endToken(id, caller.account(), clock.instant())) throw new NoSuchElementException();
    journal.note(caller, "TOKEN_ENDED", id.toString(), caller.place(), Map.of());
  }
}
