package org.linli;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what goes over the wire against the program's own OpenAPI document: a status, a media type
 * or a property that the document does not tell of fails the test that met it, and so does a
 * property it promises that is not there.
 */
final class Contract {

  static final String DOCUMENT = "/api/openapi.json";

  private static final Map<Integer, Contract> OF_PORT = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(),
          it ->
              it.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
    document.at("/components/schemas").forEach(Contract::close);
  }

  static Contract at(int port) {
    return OF_PORT.computeIfAbsent(port, it -> new Contract(Http.at(it).get(DOCUMENT).json()));
  }

  /** What the document does not name is not there. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode it && it.has("properties")) {
      it.put("additionalProperties", false);
    }
  }

  JsonNode document() {
    return document;
  }

  /** The answer is one of those its operation declares. */
  void holdsFor(Http.Answer answer) {
    var request = answer.raw().request();
    var operation = operation(request);
    if (operation.isEmpty()) return;
    var said = name(request) + " answered " + answer.status();
    var declared = operation.get().path("responses").path(Integer.toString(answer.status()));
    if (declared.isMissingNode()) throw new AssertionError(said + ", which is not declared");
    var type = answer.header("Content-Type").orElse("").split(";", 2)[0];
    if (answer.text().isEmpty() && !declared.has("content")) return;
    var content = declared.path("content").path(type);
    if (content.isMissingNode()) throw new AssertionError(said + " as " + type + ", not declared");
    if (type.endsWith("json") && !type.endsWith("ndjson"))
      holds(said, content.path("schema"), answer.json(), answer.text());
  }

  /** A body that was taken is one that the document allows. */
  void holdsFor(HttpRequest request, String body) {
    operation(request)
        .map(it -> it.at("/requestBody/content/application~1json/schema"))
        .filter(schema -> !schema.isMissingNode())
        .ifPresent(schema ->
            holds(name(request) + " took a body", schema, new JsonMapper().readTree(body), body));
  }

  private void holds(String said, JsonNode schema, JsonNode value, String text) {
    var errors = schemas.computeIfAbsent(schema, this::compiled).validate(value);
    if (!errors.isEmpty()) {
      throw new AssertionError(said + " that is not as declared: " + errors + "\n" + text);
    }
  }

  private Schema compiled(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    return REGISTRY.getSchema(whole);
  }

  private Optional<JsonNode> operation(HttpRequest request) {
    var path = request.uri().getPath();
    return document
        .path("paths")
        .propertyStream()
        .filter(it -> path.matches(it.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparing(it -> it.getKey().indexOf('{') < 0 ? 0 : 1))
        .map(it -> it.getValue().path(request.method().toLowerCase(java.util.Locale.ROOT)))
        .filter(it -> !it.isMissingNode());
  }

  private static String name(HttpRequest request) {
    return request.method() + " " + request.uri().getPath();
  }
}
