package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface as it is and as it is written down are the same, and it is told in full. */
@Story
class OpenApiTest {

  private static final Path WRITTEN = Path.of("docs/openapi.json");

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  /** Run with {@code -Dlinli.write=true} to write the document down anew after a change. */
  @Test
  void theWrittenDocumentIsTheServersOwn() throws IOException {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var document = (ObjectNode) Http.at(port).get(Contract.DOCUMENT).json();
    document.remove("servers");
    var text = json.writeValueAsString(json.treeToValue(document, Object.class)) + "\n";

    if (Boolean.getBoolean("linli.write")) Files.writeString(WRITTEN, text);

    assertThat(text).isEqualTo(Files.readString(WRITTEN));
  }

  @Test
  void everyRefusalIsTheOneProblem() {
    forEachOperation((name, operation) -> {
      for (var answer : operation.path("responses").properties()) {
        var status = Integer.parseInt(answer.getKey());
        if (status < 400) continue;
        assertThat(answer.getValue().path("content").propertyNames())
            .as("%s %d", name, status)
            .containsExactly("application/problem+json");
        assertThat(
                answer.getValue().at("/content/application~1problem+json/schema/$ref").asString())
            .isEqualTo("#/components/schemas/Problem");
      }
    });
  }

  /** Whoever must sign in is told 401 and 403; whoever need not is not told to. */
  @Test
  void whoMustSignInIsSaidInEveryOperation() {
    forEachOperation((name, operation) -> {
      var responses = operation.path("responses");
      if (operation.path("security").isEmpty()) {
        assertThat(responses.has("401")).as(name).isEqualTo(name.equals("POST /api/session"));
      } else {
        assertThat(operation.path("security").toString())
            .as(name)
            .isEqualTo("[{\"session\":[]},{\"token\":[]}]");
        assertThat(responses.propertyNames()).as(name).contains("401", "403");
      }
    });
  }

  @Test
  void theCookieIsTheOneThatSigningInSets() {
    var officer = world.someone(Role.AUDITOR, Neighbourhood.JIANGAN);
    var signedIn =
        Http.at(port)
            .post(
                "/api/session",
                "{'user': '%s', 'password': '%s'}".formatted(officer, Neighbourhood.PASSWORD));

    assertThat(signedIn.header("Set-Cookie").orElseThrow())
        .startsWith(document().at("/components/securitySchemes/session/name").asString() + "=");
  }

  @Test
  void noTwoOperationsHaveTheSameName() {
    var seen = new HashSet<String>();
    forEachOperation((name, operation) ->
        assertThat(seen.add(operation.path("operationId").asString()))
            .as("%s: the name of its method is that of another in the same resource", name)
            .isTrue());
    assertThat(seen).noneMatch(it -> it.contains("_"));
  }

  @Test
  void everyParameterIsAPlainValueAndEveryOneInThePathHasAnExample() {
    forEachOperation((name, operation) -> {
      for (var parameter : operation.path("parameters")) {
        var told = name + " " + parameter.path("name").asString();
        var schema = resolved(parameter.path("schema"));
        assertThat(schema.path("type").asString("")).as(told).isNotIn("object", "");
        if (parameter.path("in").asString().equals("path")) {
          assertThat(parameter.path("example").asString())
              .as(told + ": @Parameter(example)")
              .isNotBlank();
        }
      }
    });
  }

  /** A text that only its writer could guess has an example: {@code @Schema(example = …)}. */
  @Test
  void everyBodyCanBeMadeUpFromTheDocument() {
    bodies()
        .forEach((name, schema) ->
            resolved(schema)
                .path("properties")
                .properties()
                .forEach(it -> {
                  var property = resolved(it.getValue());
                  var tells = List.of("format", "enum", "example", "pattern");
                  if (property.path("type").toString().contains("string")) {
                    assertThat(tells)
                        .as("%s: %s has no example", name, it.getKey())
                        .anyMatch(property::has);
                  }
                }));
  }

  @Test
  void everyAnswerSaysWhatItIs() {
    forEachOperation((name, operation) ->
        operation
            .path("responses")
            .properties()
            .forEach(answer ->
                answer
                    .getValue()
                    .path("content")
                    .properties()
                    .forEach(content -> {
                      assertThat(content.getKey()).as(name).isNotEqualTo("*/*");
                      assertThat(content.getValue().at("/schema/format").asString(""))
                          .as("%s answers bytes: @ApiResponse says of what media type", name)
                          .isNotEqualTo("byte");
                    })));
  }

  @Test
  void everyObjectSaysWhatIsAlwaysThere() {
    document()
        .at("/components/schemas")
        .properties()
        .forEach(it -> {
          if (!it.getValue().has("properties")) return;
          assertThat(it.getValue().path("required").size()).as(it.getKey()).isPositive();
        });
  }

  /** What the document calls required is: left out, or null, it is refused by its name. */
  @TestFactory
  Stream<DynamicTest> aBodyWithoutARequiredPartIsRefusedByItsName() {
    var administrator =
        Http.at(port).signedIn(world.someone(Role.ADMINISTRATOR, PlaceCode.COUNTRY));
    return bodies().entrySet().stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(),
                () -> {
                  var method = it.getKey().split(" ", 2)[0];
                  var path = filled(it.getKey());
                  var first = resolved(it.getValue()).path("required").get(0).asString();
                  for (var body : List.of("{}", "{'%s': null}".formatted(first))) {
                    var answer =
                        method.equals("PUT")
                            ? administrator.put(path, body)
                            : administrator.post(path, body);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                    assertThat(answer.json().at("/errors/0/field").asString()).isNotBlank();
                  }
                }));
  }

  private JsonNode document() {
    return Contract.at(port).document();
  }

  private void forEachOperation(BiConsumer<String, JsonNode> check) {
    operations().forEach(check);
  }

  /** By name: {@code GET /api/places/{code}}. */
  private Map<String, JsonNode> operations() {
    var all = new java.util.TreeMap<String, JsonNode>();
    document()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it ->
                    all.put(
                        it.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        it.getValue())));
    return all;
  }

  private Map<String, JsonNode> bodies() {
    var bodies = new java.util.TreeMap<String, JsonNode>();
    operations()
        .forEach((name, operation) -> {
          var schema = operation.at("/requestBody/content/application~1json/schema");
          if (!schema.isMissingNode()) bodies.put(name, schema);
        });
    return bodies;
  }

  /** The operation's address with the examples of its parameters. */
  private String filled(String name) {
    var path = name.split(" ", 2)[1];
    for (var parameter : operations().getOrDefault(name, document()).path("parameters")) {
      var placeholder = "{" + parameter.path("name").asString() + "}";
      path = path.replace(placeholder, parameter.path("example").asString(""));
    }
    return path;
  }

  private JsonNode resolved(JsonNode schema) {
    var ref = schema.path("$ref").asString("");
    return ref.isEmpty() ? schema : document().at(ref.substring(1));
  }
}
