package org.linli.facts.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.calendar.Timer;
import org.linli.calendar.WorkDays;
import org.linli.facts.admission.Issues;
import org.linli.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the forms in force once a day: whoever moved in, what an answer has made to be
 * asked, and what has grown old since, is asked as well, while there is time to answer. Costs what
 * a preview of each form costs; looking again changes nothing.
 */
@Component
class SecondLook {

  private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

  /** Nobody is asked what they would have to answer at once. */
  static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

  private final FormStore store;
  private final FormAsking asking;
  private final Issues issues;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SecondLook(
      FormStore store,
      FormAsking asking,
      Issues issues,
      Journal journal,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.asking = asking;
    this.issues = issues;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each form in a transaction of its own, so that one that fails keeps no other from it. */
  void lookAgain() {
    for (var form : store.asking(clock.instant().plus(TIME_TO_ANSWER))) {
      try {
        transactions.executeWithoutResult(_ -> lookAgain(form));
      } catch (RuntimeException failed) {
        LOG.error("Form {} could not be looked through again", form, failed);
      }
    }
  }

  private void lookAgain(UUID id) {
    var form = store.find(id).orElseThrow();
    var issue = Objects.requireNonNull(form.issue());
    var issued = issues.holdInForce(issue).orElse(null);
    if (issued == null) return;
    var since = clock.instant();
    var today = LocalDate.ofInstant(since, WorkDays.ZONE);
    asking.ask(form, store.bytes(id), issue, issued.terms(), today);
    var asked = asking.recordMore(issue, since);
    if (asked == 0) return;
    journal.noteOwn(
        "FORM_ASKED_MORE",
        id.toString(),
        form.place(),
        issued.terms().basis(),
        Map.of("asked", asked));
  }

  /** The round. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {

    @Bean
    static Timer secondLookAtForms(SecondLook look) {
      return Timer.nightly("second-look-at-forms", look::lookAgain);
    }
  }
}
