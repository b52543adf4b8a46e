package org.linli;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
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

  /** Every program of a run has the same one; some dozen of them would fill the memory. */
  private static final AtomicReference<Contract> ONE = new AtomicReference<>();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(),
          it ->
              it.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;
  private final List<Path> paths;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
    this.paths = document.path("paths").propertyStream().map(Path::of).sorted().toList();
    document.at("/components/schemas").forEach(Contract::close);
  }

  static Contract at(int port) {
    var one = ONE.get();
    if (one == null) {
      one = new Contract(Http.at(port).get(DOCUMENT).json());
      ONE.set(one);
    }
    return one;
  }

  /** A path with its operations; one without parameters goes before those it would fit into. */
  private record Path(Pattern pattern, boolean hasParameters, JsonNode operations)
      implements Comparable<Path> {

    static Path of(Map.Entry<String, JsonNode> it) {
      var pattern = Pattern.compile(it.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
      return new Path(pattern, it.getKey().contains("{"), it.getValue());
    }

    @Override
    public int compareTo(Path other) {
      return Boolean.compare(hasParameters, other.hasParameters);
    }
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
    return paths.stream()
        .filter(it -> it.pattern().matcher(path).matches())
        .findFirst()
        .map(it -> it.operations().path(request.method().toLowerCase(Locale.ROOT)))
        .filter(it -> !it.isMissingNode());
  }

  private static String name(HttpRequest request) {
    return request.method() + " " + request.uri().getPath();
  }
}
