package org.linli.edge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.linli.base.PlaceCode;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How values cross the edge: place codes as texts, languages by Accept-Language. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

  private final List<HandlerMethodArgumentResolver> arguments;

  EdgeConfiguration(List<HandlerMethodArgumentResolver> arguments) {
    this.arguments = arguments;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.addAll(arguments);
  }

  /**
   * The build names scripts and styles by what is in them: what was fetched once is never asked for
   * again.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new PlaceCodeReader());
  }

  @Bean
  static Clock clock() {
    // The database keeps microseconds; a finer time would change on its way there and back.
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  @Bean
  static JsonMapperBuilderCustomizer placeCodesAsTexts() {
    return mapper ->
        mapper.addModule(
            new SimpleModule()
                .addSerializer(PlaceCode.class, ToStringSerializer.instance)
                .addDeserializer(PlaceCode.class, new PlaceCodeFromJson()));
  }

  @Bean
  static JsonMapperBuilderCustomizer bodiesBringAllTheirParts() {
    return mapper -> mapper.addModule(new RequiredParts.Module());
  }

  private static final class PlaceCodeReader implements Converter<String, PlaceCode> {
    @Override
    public PlaceCode convert(String digits) {
      return PlaceCode.of(digits.strip());
    }
  }
}
