package org.linli.cases;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees each minute to what time brings about. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer owningCases(Owners owners) {
    return new Timer("owning-cases", EVERY, owners::settle);
  }

  @Bean
  static Timer askingReporters(CaseAsking asking) {
    return new Timer("asking-reporters", Duration.ofMinutes(10), asking::ask);
  }

  @Bean
  static Timer climbingCases(Ladder ladder) {
    return new Timer("climbing-cases", EVERY, ladder::climb);
  }
}
