package org.linli.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.people.HouseholdId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the outbox, for rooms that have something to say to households. */
@Service
public class Messages {

  private final MessageStore store;
  private final Gateway gateway;
  private final Clock clock;

  Messages(MessageStore store, Gateway gateway, Clock clock) {
    this.store = store;
    this.gateway = gateway;
    this.clock = clock;
  }

  /** By what messages are sent here; with {@code NONE} nothing should be queued. */
  public Gateway.Kind gateway() {
    return gateway.kind();
  }

  public boolean canBeSent() {
    return gateway.kind() != Gateway.Kind.NONE;
  }

  /** Makes room for a day's messages; harmless when there is. */
  @Transactional
  public void openDay(LocalDate day) {
    store.openDay(day);
  }

  /** Forgets all that was sent about a day. */
  @Transactional
  public void dropDay(LocalDate day) {
    store.dropDay(day);
  }

  /** These households need not be told any more: what is not under way yet stays here. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(LocalDate day, String purpose, List<HouseholdId> households) {
    if (!households.isEmpty()) store.withdraw(day, purpose, households, clock.instant());
  }
}
