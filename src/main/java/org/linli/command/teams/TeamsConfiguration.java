package org.linli.command.teams;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute whose term is over, and each night whom to forget. */
@Configuration(proxyBeanMethods = false)
class TeamsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer termsOfSecondees(TeamsClock clock) {
    return new Timer("terms-of-secondees", LOOK_EVERY, clock::look);
  }

  @Bean
  static Timer forgottenSecondees(TeamsClock clock) {
    return Timer.nightly("forgotten-secondees", clock::forget);
  }
}
