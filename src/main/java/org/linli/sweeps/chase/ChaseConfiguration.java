package org.linli.sweeps.chase;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often it is looked whether the first step has begun. */
@Configuration(proxyBeanMethods = false)
class ChaseConfiguration {

  @Bean
  static Timer queueChaseMessages(ChaseMessages messages) {
    return new Timer("queue-chase-messages", Duration.ofMinutes(1), messages::queueDue);
  }
}
