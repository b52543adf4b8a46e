package org.linli.people.moves;

import java.time.Duration;
import java.util.Locale;
import org.linli.calendar.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the steps of hand-overs be named in an address, and has late ones sent up. */
@Configuration(proxyBeanMethods = false)
class MovesConfiguration implements WebMvcConfigurer {

  private static final Duration CHASE_EVERY = Duration.ofMinutes(10);

  @Bean
  static Timer chaseLateMoves(Moves moves) {
    return new Timer("chase-late-moves", CHASE_EVERY, moves::chase);
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new NounReader());
  }

  private static final class NounReader implements Converter<String, Asked.Noun> {
    @Override
    public Asked.Noun convert(String text) {
      return Asked.Noun.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
