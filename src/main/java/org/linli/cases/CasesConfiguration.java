package org.linli.cases;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets cases be named in an address, and sees each minute to what time brings about. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration implements WebMvcConfigurer {

  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer owningCases(Owners owners) {
    return new Timer("owning-cases", EVERY, owners::keepUp);
  }

  @Bean
  static Timer climbingCases(Ladder ladder) {
    return new Timer("climbing-cases", EVERY, ladder::climb);
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new CaseIdReader());
  }

  private static final class CaseIdReader implements Converter<String, CaseId> {
    @Override
    public CaseId convert(String text) {
      return CaseId.of(text);
    }
  }
}
