package org.linli.facts.admission;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has what nobody acts on end by itself. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration DELETE_EVERY = Duration.ofHours(1);

  @Bean
  static Timer lapsingForms(IssueLapses issues) {
    return new Timer("lapsing-forms", LOOK_EVERY, issues::lapse);
  }

  /** Looked at every hour, so that a day that is over is over within the hour. */
  @Bean
  static Timer deletingForms(IssueLapses issues) {
    return new Timer("deleting-forms", DELETE_EVERY, issues::delete);
  }

  @Bean
  static Timer lapsingReturns(Returns returns) {
    return new Timer("lapsing-returns", LOOK_EVERY, returns::lapse);
  }
}
