package org.linli.people.duplicates;

import java.time.Duration;
import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day everybody is compared with everybody; who is entered is compared at once. */
@Configuration(proxyBeanMethods = false)
class DailyScan {

  @Bean
  static Timer duplicateScan(Duplicates duplicates) {
    return new Timer(
        "duplicate-scan", Duration.ofDays(1), () -> duplicates.scan(PlaceCode.COUNTRY));
  }
}
