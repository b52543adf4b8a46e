package org.linli.sweeps.fevers;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every some seconds whether a reading is to be followed. */
@Configuration(proxyBeanMethods = false)
class FeversConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  @Bean
  static Timer followFevers(Fevers fevers) {
    return new Timer("follow-fevers", LOOK_EVERY, fevers::follow);
  }

  @Bean
  static Timer forgetFevers(FeverDays days) {
    return Timer.nightly("forget-fevers", days::forget);
  }
}
