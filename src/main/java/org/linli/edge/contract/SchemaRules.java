package org.linli.edge.contract;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about its parts, said in its schema. An answer always carries all of them, and
 * null where one is {@code @Nullable}; what is sent to the program may leave such a part out.
 */
final class SchemaRules {

  private final SchemaNames names;

  SchemaRules(SchemaNames names) {
    this.names = names;
  }

  void apply(OpenAPI document) {
    var sent = Sent.in(document);
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) ->
            names
                .classOf(name)
                .filter(Class::isRecord)
                .ifPresent(type -> apply(type, schema, sent.contains(name))));
  }

  private static void apply(Class<?> type, Schema<?> schema, boolean sent) {
    if (schema.getProperties() == null) return;
    schema.setRequired(null);
    for (var part : type.getRecordComponents()) {
      var property = schema.getProperties().get(part.getName());
      if (property == null) continue;
      var mode = mode(part);
      var nullable =
          part.getAnnotatedType().isAnnotationPresent(Nullable.class)
              && mode != RequiredMode.REQUIRED;
      if (part.getAccessor().isAnnotationPresent(JsonRawValue.class)) property = anyObject();
      if (nullable) property = orNull(property);
      schema.getProperties().put(part.getName(), property);
      if (mode != RequiredMode.NOT_REQUIRED && !(nullable && sent)) {
        schema.addRequiredItem(part.getName());
      }
    }
  }

  /** {@code @Schema(requiredMode = …)} has the last word, where the type alone does not tell. */
  private static RequiredMode mode(RecordComponent part) {
    var said = part.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return said == null ? RequiredMode.AUTO : said.requiredMode();
  }

  private static Schema<?> anyObject() {
    return new JsonSchema().typesItem("object").additionalProperties(true);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() == null) return schema.typesItem("null");
    return new JsonSchema()
        .addAnyOfItem(new JsonSchema().$ref(schema.get$ref()))
        .addAnyOfItem(new JsonSchema().typesItem("null"));
  }
}
