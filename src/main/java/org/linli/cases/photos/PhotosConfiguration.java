package org.linli.cases.photos;

import java.util.regex.Pattern;
import org.linli.base.Refusal;
import org.linli.calendar.Timer;
import org.linli.edge.UploadBound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much a photo may be, and that what need not be kept any longer is deleted each night. */
@Configuration(proxyBeanMethods = false)
class PhotosConfiguration {

  /** A photo at a time, at the desk and by the reporter's link, which needs no sign-in. */
  @Bean
  static UploadBound photos() {
    return new UploadBound(
        "PUT",
        Pattern.compile("/api/(?:cases|case-links)/[^/]+/photos/[^/]+"),
        CasePhotos.LARGEST_BYTES + UploadBound.AROUND,
        () -> Refusal.because(PhotoReason.TOO_BIG, CasePhotos.LARGEST_BYTES >> 20));
  }

  @Bean
  static Timer dropCasePhotos(CasePhotos photos) {
    return Timer.nightly("drop-case-photos", photos::dropDue);
  }
}
