package org.linli.cases.photos;

import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes each night what need not be kept any longer. */
@Configuration(proxyBeanMethods = false)
class PhotosConfiguration {

  @Bean
  static Timer dropCasePhotos(CasePhotos photos) {
    return Timer.nightly("drop-case-photos", photos::dropDue);
  }
}
