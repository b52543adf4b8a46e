package org.linli.commons.neighbours;

import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done each night about what neighbours needed and offered. */
@Configuration(proxyBeanMethods = false)
class NeighboursConfiguration {

  @Bean
  static Timer forgottenFavours(FavoursClock clock) {
    return Timer.nightly("forgotten-favours", clock::forget);
  }
}
