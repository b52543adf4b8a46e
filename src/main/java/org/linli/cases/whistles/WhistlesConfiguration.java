package org.linli.cases.whistles;

import java.time.Duration;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets whistles be named in an address, and looks each minute at what time has done. */
@Configuration(proxyBeanMethods = false)
class WhistlesConfiguration implements WebMvcConfigurer {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  @Bean
  static Timer climbingWhistles(WhistleClock clock) {
    return new Timer("climbing-whistles", LOOK_EVERY, clock::climb);
  }

  @Bean
  static Timer seatsOfWhistles(WhistleClock clock) {
    return new Timer("seats-of-whistles", LOOK_EVERY, clock::settle);
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new WhistleIdReader());
  }

  private static final class WhistleIdReader implements Converter<String, WhistleId> {
    @Override
    public WhistleId convert(String text) {
      return WhistleId.of(text);
    }
  }
}
