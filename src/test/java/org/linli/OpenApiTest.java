package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface as it is and as it is written down are the same. */
@Story
class OpenApiTest {

  private static final Path WRITTEN = Path.of("docs/openapi.json");

  @LocalServerPort int port;

  /** Run with {@code -Dlinli.write=true} to write the document down anew after a change. */
  @Test
  void theWrittenDocumentIsTheServersOwn() throws IOException {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var document = (ObjectNode) Http.at(port).get("/api/openapi.json").json();
    document.remove("servers");
    var text = json.writeValueAsString(json.treeToValue(document, Object.class)) + "\n";

    if (Boolean.getBoolean("linli.write")) Files.writeString(WRITTEN, text);

    assertThat(text).isEqualTo(Files.readString(WRITTEN));
  }
}
