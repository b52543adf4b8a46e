package org.linli.command.teams;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.linli.base.Refusal;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever is lent: where they stand, who commands them, what they are to do. They need
 * no power for it and see nobody else's.
 */
@Service
@Transactional
public class OwnSecondment {

  private final SecondmentStore store;
  private final SecondmentLogStore log;
  private final Journal journal;
  private final Clock clock;

  OwnSecondment(SecondmentStore store, SecondmentLogStore log, Journal journal, Clock clock) {
    this.store = store;
    this.log = log;
    this.journal = journal;
    this.clock = clock;
  }

  /** The caller's own, while they are not back. */
  @Transactional(readOnly = true)
  Optional<Kept> of(Caller caller) {
    return store.find(store.finger(caller.account(), null));
  }

  @Transactional(readOnly = true)
  List<SecondmentLogStore.Duty> duties(TeamKey id) {
    return log.duties(id);
  }

  /**
   * They say for themselves that a duty is done; whoever commands them may say so too. One that is
   * done stays so. It may be said late, so it says of which lending the duty is.
   */
  void finish(Caller caller, TeamKey mine, int duty) {
    if (of(caller).filter(kept -> kept.it().id().equals(mine)).isEmpty()) {
      throw new NoSuchElementException(mine.toString());
    }
    var it = store.hold(mine).orElseThrow().it();
    var given =
        log.duties(mine).stream()
            .filter(one -> one.number() == duty)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(mine + "#" + duty));
    if (given.doneAt() != null) return;
    var now = clock.instant();
    if (!it.fits(SecondmentAct.FINISH_TASK) || !log.finish(mine, duty, now)) {
      throw Refusal.because(TeamsReason.NOT_NOW);
    }
    log.add(mine, now, SecondmentAct.FINISH_TASK, caller, null, "#" + duty);
    journal.note(
        caller,
        "SECONDMENT_" + SecondmentAct.FINISH_TASK,
        mine.toString(),
        it.place(),
        Map.of("duty", duty));
  }
}
