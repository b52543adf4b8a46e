package org.linli.commons;

import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done each night about what hung in buildings. */
@Configuration(proxyBeanMethods = false)
class CommonsConfiguration {

  @Bean
  static Timer forgottenNotices(CommonsClock clock) {
    return Timer.nightly("forgotten-notices", clock::forget);
  }
}
