package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.base.Refusal;
import org.linli.people.ResidentId;
import org.linli.sweeps.categories.StandingStore.Home;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes logs, and with each change how the person stands by it: the two are never apart. One
 * person is changed by one at a time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CategoryKeeping {

  private final CategoryEntryStore entries;
  private final StandingStore standings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CategoryKeeping(
      CategoryEntryStore entries,
      StandingStore standings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.standings = standings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds an entry; refused by name where it does not follow what happened before it. The same sent
   * again changes nothing.
   */
  History add(ResidentId id, Home home, Entry entry) {
    standings.hold(id, home, now());
    var log = History.of(entries.of(id));
    if (log.has(entry.id())) return log;
    var history = log.with(entry);
    entries.add(id, entry);
    keep(id, home, history);
    if (entry.step() instanceof Step.Decide || entry.step() instanceof Step.End) {
      events.publishEvent(new CategoryDecided(home.household()));
    }
    return history;
  }

  /** Adds what no person says; where it does not follow, it is left out. */
  void addWhereItFits(ResidentId id, Home home, Entry entry) {
    standings.hold(id, home, now());
    var log = History.of(entries.of(id));
    if (log.now().state() instanceof CategoryState.In) return;
    try {
      var history = log.with(entry);
      entries.add(id, entry);
      keep(id, home, history);
    } catch (Refusal doesNotFit) {
      // Somebody has decided meanwhile, or the person is dead: there is nothing to be decided.
    }
  }

  /** What a look at the log under its person's lock leads to. */
  History change(ResidentId id, Consumer<History> work) {
    var home = standings.hold(id).orElseThrow();
    work.accept(History.of(entries.of(id)));
    return keep(id, home, History.of(entries.of(id)));
  }

  void withdraw(ResidentId id, UUID entry, Entry.Withdrawal it) {
    entries.withdraw(id, entry, it);
  }

  /** How somebody stands by their log is written down, where they live now. */
  History keep(ResidentId id, Home home, History history) {
    standings.keep(id, home, history.now(), now());
    return history;
  }

  /** The same after their log or their home was changed by other means. */
  void keep(ResidentId id, Home home) {
    standings.hold(id, home, now());
    keep(id, home, History.of(entries.of(id)));
  }

  private Instant now() {
    return clock.instant();
  }
}
