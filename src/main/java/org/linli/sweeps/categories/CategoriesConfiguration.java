package org.linli.sweeps.categories;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this alcove wants done from time to time. */
@Configuration(proxyBeanMethods = false)
class CategoriesConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  @Bean
  static Timer deleteCategories(CategoryPurposes purposes) {
    return new Timer("delete-categories", LOOK_EVERY, purposes::deleteOver);
  }
}
