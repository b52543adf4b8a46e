package org.linli.people.duplicates;

import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day everybody is compared with everybody; who is entered is compared at once. */
@Configuration(proxyBeanMethods = false)
class DailyScan {

  @Bean
  static Timer duplicateScan(Duplicates duplicates) {
    return Timer.nightly("duplicate-scan", () -> duplicates.scan(PlaceCode.COUNTRY));
  }
}
