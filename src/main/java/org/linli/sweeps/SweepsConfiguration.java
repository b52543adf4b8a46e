package org.linli.sweeps;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room wants done from time to time. */
@Configuration(proxyBeanMethods = false)
class SweepsConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

  @Bean
  static Timer openReportPeriods(Periods periods) {
    return new Timer("open-report-periods", LOOK_EVERY, periods::keepOpen);
  }

  @Bean
  static Timer dropReportDays(Keeping keeping) {
    return Timer.nightly("drop-report-days", keeping::dropDue);
  }
}
