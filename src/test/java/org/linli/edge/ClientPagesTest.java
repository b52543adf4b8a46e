package org.linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page of the console can be sent as a link and opened afresh. */
class ClientPagesTest {

  private static final Pattern ROUTE =
      Pattern.compile("path: '/?([a-z-]+)(/[^']*)?', (component|children)");

  @Test
  void everyPageOfTheConsoleIsServed() throws IOException, ReflectiveOperationException {
    var served =
        List.of(
            ClientPages.class.getDeclaredMethod("console").getAnnotation(GetMapping.class).value());
    var routes =
        Files.readString(Path.of("web/src/app/console/routes.ts"))
            + Files.readString(Path.of("web/src/app/moves/moveRoutes.ts"));
    var pages =
        ROUTE
            .matcher(routes)
            .results()
            .map(it -> "/" + it.group(1) + (it.group(2) == null ? "" : "/{*rest}"))
            .distinct()
            .toList();
    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(served).containsAll(pages);
  }
}
