package org.linli.facts.asks;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about open asks from time to time. */
@Configuration(proxyBeanMethods = false)
class AsksConfiguration {

  private static final Duration PASS_ON_EVERY = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  @Bean
  static Timer passAsksOn(Asks asks) {
    return new Timer("pass-asks-on", PASS_ON_EVERY, asks::passOn);
  }

  @Bean
  static Timer closeKnownAsks(AsksFollow follow) {
    return new Timer("close-known-asks", LOOK_EVERY, follow::closeKnown);
  }
}
