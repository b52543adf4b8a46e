package org.linli.facts.forms;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about forms from time to time. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofDays(1);

  @Bean
  static Timer deletingDrafts(FormsFollow forms) {
    return new Timer("deleting-drafts-of-forms", LOOK_EVERY, forms::deleteDrafts);
  }
}
