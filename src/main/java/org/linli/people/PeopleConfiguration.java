package org.linli.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a household and a resident be named in an address. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new HouseholdIdReader());
    registry.addConverter(new ResidentIdReader());
  }

  private static final class HouseholdIdReader implements Converter<String, HouseholdId> {
    @Override
    public HouseholdId convert(String text) {
      return HouseholdId.of(text);
    }
  }

  private static final class ResidentIdReader implements Converter<String, ResidentId> {
    @Override
    public ResidentId convert(String text) {
      return ResidentId.of(text);
    }
  }
}
