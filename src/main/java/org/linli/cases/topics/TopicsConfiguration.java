package org.linli.cases.topics;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each night at what recurs, and each minute at what is late. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

  @Bean
  static Timer climbingTopics(TopicLadder ladder) {
    return new Timer("climbing-topics", Duration.ofMinutes(1), ladder::climb);
  }

  @Bean
  static Timer findingTopics(TopicFinder finder) {
    return Timer.nightly("finding-topics", finder::look);
  }
}
