package org.linli.exchange.open311;

import java.util.regex.Pattern;
import org.linli.base.Refusal;
import org.linli.cases.photos.CasePhotos;
import org.linli.edge.EdgeReason;
import org.linli.edge.UploadBound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much a request with photos may be. */
@Configuration(proxyBeanMethods = false)
class Open311Configuration {

  @Bean
  static UploadBound requestsWithPhotos() {
    return new UploadBound(
        "POST",
        Pattern.compile("/open311/v2/requests\\.(?:xml|json)"),
        CasePhotos.MOST * CasePhotos.LARGEST_BYTES + UploadBound.AROUND,
        () -> Refusal.because(EdgeReason.TOO_LARGE));
  }
}
