package org.linli.edge.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of what is sent to the program, by following the bodies of all requests. */
final class Sent {

  private final Components components;
  private final Set<String> found = new HashSet<>();

  private Sent(Components components) {
    this.components = components;
  }

  /** The names of these schemas. */
  static Set<String> in(OpenAPI document) {
    var sent = new Sent(document.getComponents());
    document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(operations -> operations.stream())
        .map(it -> it.getRequestBody())
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().values().stream())
        .forEach(content -> sent.follow(content.getSchema()));
    return sent.found;
  }

  private void follow(@Nullable Schema<?> schema) {
    if (schema == null) return;
    if (schema.get$ref() != null) {
      var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
      if (found.add(name)) follow(components.getSchemas().get(name));
    }
    follow(schema.getItems());
    if (schema.getProperties() != null) {
      for (Schema<?> property : schema.getProperties().values()) follow(property);
    }
  }
}
