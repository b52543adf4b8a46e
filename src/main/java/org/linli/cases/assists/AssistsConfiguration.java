package org.linli.cases.assists;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute at what time has done. */
@Configuration(proxyBeanMethods = false)
class AssistsConfiguration {

  @Bean
  static Timer assistsInTime(AssistClock clock) {
    return new Timer("assists-in-time", Duration.ofMinutes(1), clock::look);
  }
}
