package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.launch.EmbeddedDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a run, in a folder that is forgotten afterwards. */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FOLDER = folder();
  private static final EmbeddedDatabase DATABASE =
      EmbeddedDatabase.start(FOLDER.resolve("database"), FOLDER.resolve("postgresql"));

  public static String url() {
    return DATABASE.url();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + DATABASE.url(),
            "linli.keys=" + FOLDER.resolve("keys.json"),
            "linli.timers=false")
        .applyTo(context);
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("linli-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      return folder;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static void end(Path folder) {
    try {
      DATABASE.close();
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
