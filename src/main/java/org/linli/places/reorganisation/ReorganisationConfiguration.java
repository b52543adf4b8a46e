package org.linli.places.reorganisation;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for plans whose day has come. */
@Configuration(proxyBeanMethods = false)
class ReorganisationConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  @Bean
  static Timer bringReorganisationsIntoForce(Reorganisations reorganisations) {
    return new Timer(
        "bring-reorganisations-into-force", LOOK_EVERY, reorganisations::bringDueIntoForce);
  }
}
