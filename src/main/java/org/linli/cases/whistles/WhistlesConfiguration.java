package org.linli.cases.whistles;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute at what time has done. */
@Configuration(proxyBeanMethods = false)
class WhistlesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer climbingWhistles(WhistleClock clock) {
    return new Timer("climbing-whistles", LOOK_EVERY, clock::climb);
  }

  @Bean
  static Timer seatsOfWhistles(WhistleClock clock) {
    return new Timer("seats-of-whistles", LOOK_EVERY, clock::settle);
  }
}
