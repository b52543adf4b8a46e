package org.linli.edge.contract;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.SomebodySignedIn;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** Says to springdoc what only this program knows: its values, its callers, its problems. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

  static final String SESSION = "session";
  static final String TOKEN = "token";

  private static final String A_PLACE_CODE =
      "^(0|[1-9]\\d|[1-9]\\d{3}|[1-9]\\d{5}|[1-9]\\d{8}|[1-9]\\d{11}|[1-9]\\d{14})$";

  /** The library's converters are one for the whole JVM, so what they name is remembered once. */
  private static final SchemaNames NAMES = new SchemaNames();

  static {
    ModelResolver.enumsAsRef = true;
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, SomebodySignedIn.class, Page.Ask.class)
        .replaceWithSchema(PlaceCode.class, placeCode())
        .replaceWithSchema(JsonNode.class, new JsonSchema())
        .replaceWithSchema(SseEmitter.class, text().description("server-sent events"));
  }

  @Bean
  static SchemaNames schemaNames() {
    return NAMES;
  }

  @Bean
  static ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
    return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
  }

  @Bean
  static GlobalOperationCustomizer operationRules() {
    return new OperationRules();
  }

  @Bean
  static GlobalOpenApiCustomizer documentRules(SchemaNames names) {
    return document -> {
      describe(document);
      ModelConverters.getInstance(true)
          .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
          .referencedSchemas
          .forEach(document.getComponents()::addSchemas);
      new SchemaRules(names).apply(document);
    };
  }

  private static void describe(OpenAPI document) {
    document.setInfo(
        new Info()
            .title("Linli")
            .version("1")
            .description("Refusals are problem documents (RFC 9457).")
            .license(new License().name("Apache 2.0").identifier("Apache-2.0")));
    document
        .getComponents()
        .addSecuritySchemes(
            SESSION,
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("linli_session")
                .description("the cookie that POST /api/session sets"))
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("a token that POST /api/tokens makes"));
  }

  static Schema<?> placeCode() {
    return text().pattern(A_PLACE_CODE).description("a division code").example("420103");
  }

  private static JsonSchema text() {
    var schema = new JsonSchema();
    schema.typesItem("string");
    return schema;
  }
}
