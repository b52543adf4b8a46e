package org.linli.orders;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute at what time has done. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer clockOfOrders(OrderClock clock) {
    return new Timer("clock-of-orders", LOOK_EVERY, clock::look);
  }
}
