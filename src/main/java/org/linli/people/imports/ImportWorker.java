package org.linli.people.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.linli.base.Refusal;
import org.linli.calendar.Timer;
import org.linli.journal.Journal;
import org.linli.people.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the imports that wait, one after another, whether or not anybody looks on. A timer
 * takes up what a stopped program left: as an import is one transaction, it simply begins anew.
 */
@Component
class ImportWorker {

  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FILES_KEPT = Duration.ofDays(7);
  private static final Duration RESTS_KEPT = Duration.ofDays(30);

  /** From how many new rows on the database's planner is told, rather than left to find out. */
  private static final int VERY_MUCH = 10_000;

  private final JobStore jobs;
  private final ImportRun run;
  private final Register register;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate whole;
  private final TransactionTemplate aside;
  private final boolean inBackground;

  ImportWorker(
      JobStore jobs,
      ImportRun run,
      Register register,
      Journal journal,
      Clock clock,
      PlatformTransactionManager transactions,
      @Value("${linli.timers:true}") boolean inBackground) {
    this.jobs = jobs;
    this.run = run;
    this.register = register;
    this.journal = journal;
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.inBackground = inBackground;
  }

  /** Begins at once, beside whoever asked; what it does not get to, the timer takes up. */
  void hurry() {
    if (inBackground) Thread.ofVirtual().name("imports").start(this::work);
  }

  /** Works until nothing waits any more. */
  void work() {
    for (var next = claim(); next.isPresent(); next = claim()) work(next.get());
  }

  void tidy() {
    var now = clock.instant();
    aside.executeWithoutResult(_ -> jobs.tidy(now.minus(FILES_KEPT), now.minus(RESTS_KEPT)));
  }

  private java.util.Optional<Job> claim() {
    var claimed = aside.execute(_ -> jobs.claim(clock.instant(), LEASE));
    return claimed == null ? java.util.Optional.empty() : claimed;
  }

  private void work(Job job) {
    try {
      var file =
          jobs.file(job.id())
              .orElseThrow(() -> Refusal.because(RegisterImportReason.FILE_GONE, job.file()));
      if (job.state() == Job.State.CHECKING) check(job, file);
      else carryOut(job, file);
    } catch (Refusal refused) {
      fail(job, refused.reason().name());
    } catch (RuntimeException trouble) {
      log.error("An import failed", trouble);
      fail(job, "FAILED");
    }
  }

  private void check(Job job, byte[] file) {
    var outcome =
        whole.execute(status -> {
          status.setRollbackOnly();
          return run.run(job, file, false, progress(job));
        });
    if (outcome != null) aside.executeWithoutResult(_ -> jobs.checked(job, outcome.result()));
  }

  private void carryOut(Job job, byte[] file) {
    var added =
        whole.execute(_ -> {
          var outcome = run.run(job, file, true, progress(job));
          var result = outcome.result();
          jobs.done(job, result, outcome.rest());
          journal.note(
              job.caller(),
              "REGISTER_IMPORTED",
              job.id().toString(),
              job.place(),
              Map.of(
                  "file", job.file(),
                  "subject", job.layout().subject().name(),
                  "added", result.added(),
                  "changed", result.changed(),
                  "same", result.same(),
                  "rejected", result.rejected()));
          return result.added();
        });
    if (added != null && added >= VERY_MUCH) settle();
  }

  /** What was imported is imported, even if this must wait for the database's own round. */
  private void settle() {
    try {
      register.settle();
    } catch (RuntimeException trouble) {
      log.warn("What was imported could not be put in order for reading", trouble);
    }
  }

  private ImportRun.Progress progress(Job job) {
    return (done, total) ->
        aside.executeWithoutResult(
            _ -> jobs.progress(job, done, total, clock.instant().plus(LEASE)));
  }

  private void fail(Job job, String reason) {
    aside.executeWithoutResult(_ -> jobs.failed(job, reason));
  }

  @Configuration(proxyBeanMethods = false)
  static class ImportTimers {

    @Bean
    Timer registerImportsTimer(ImportWorker worker) {
      return new Timer("register-imports", Duration.ofMinutes(1), worker::work);
    }

    @Bean
    Timer registerImportsTidiedTimer(ImportWorker worker) {
      return new Timer("register-imports-tidied", Duration.ofHours(6), worker::tidy);
    }
  }
}
