package org.linli.authority;

import java.time.Clock;
import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that begin at a time of their own are told within a minute of it, like those that somebody
 * gives; once, whichever server does it.
 */
@Service
class PostBeginnings {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final PostStore posts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostBeginnings(PostStore posts, ApplicationEventPublisher events, Clock clock) {
    this.posts = posts;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void tell() {
    var now = clock.instant();
    posts
        .toldUntil()
        .map(before -> posts.begun(before, now))
        .filter(places -> !places.isEmpty())
        .ifPresent(places -> events.publishEvent(new PostsChanged(places)));
    posts.toldUntil(now);
  }

  @Configuration(proxyBeanMethods = false)
  static class Telling {
    @Bean
    static Timer tellBeginnings(PostBeginnings beginnings) {
      return new Timer("post-beginnings", EVERY, beginnings::tell);
    }
  }
}
