package org.linli.cases.topics;

import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each night at what recurs. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

  @Bean
  static Timer findingTopics(TopicFinder finder) {
    return Timer.nightly("finding-topics", finder::look);
  }
}
