package org.linli.law.measures;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.linli.calendar.Timer;
import org.linli.journal.Journal;
import org.linli.law.BasisWithdrawn;
import org.linli.law.measures.MeasureStep.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what the clock and the law do to measures. Nothing waits for it: whoever reads one asks how
 * it stands at that instant.
 */
@Service
class MeasureClock {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final MeasureStore store;
  private final MeasureLogStore log;
  private final Journal journal;
  private final Clock clock;

  MeasureClock(MeasureStore store, MeasureLogStore log, Journal journal, Clock clock) {
    this.store = store;
    this.log = log;
    this.journal = journal;
    this.clock = clock;
  }

  /** What has begun, and what is over. */
  @Transactional
  public void settle() {
    var now = clock.instant();
    for (var it : store.due(now)) {
      var next = it.at(now);
      var act = next.state() instanceof MeasureState.Expired ? Act.EXPIRE : Act.BEGIN;
      keep(next, act, "");
    }
  }

  /** A measure without its basis stops at once, and waits for whoever decided it. */
  @EventListener
  @Transactional
  public void onBasisWithdrawn(BasisWithdrawn event) {
    var now = clock.instant();
    for (var it : store.restingOn(event.key(), now)) {
      var standing = it.at(now);
      if (!standing.allows(Act.SUSPEND)) continue;
      keep(
          standing.next(new MeasureStep.Suspend(event.reason()), now), Act.SUSPEND, event.reason());
    }
  }

  private void keep(Measure next, Act act, String words) {
    store.save(next);
    log.add(next, act, null, words, clock.instant());
    journal.noteOwn(
        "MEASURE_" + act.name(),
        next.id().toString(),
        next.place(),
        next.basis(),
        Map.of("kind", next.kind().key(), "until", next.until().toString(), "words", words));
  }

  @Configuration(proxyBeanMethods = false)
  static class Ticking {
    @Bean
    static Timer settleMeasures(MeasureClock clock) {
      return new Timer("measures", EVERY, clock::settle);
    }
  }
}
