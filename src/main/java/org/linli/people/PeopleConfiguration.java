package org.linli.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a household be named in an address. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new HouseholdIdReader());
  }

  private static final class HouseholdIdReader implements Converter<String, HouseholdId> {
    @Override
    public HouseholdId convert(String text) {
      return HouseholdId.of(text);
    }
  }
}
