package org.linli.sweeps.paper;

import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this alcove wants done from time to time. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

  @Bean
  static Timer dropPaperSheets(PaperSheets sheets) {
    return Timer.nightly("drop-paper-sheets", sheets::dropDue);
  }
}
