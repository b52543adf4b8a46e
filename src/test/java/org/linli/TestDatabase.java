package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.linli.launch.EmbeddedDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a run, in a folder that is forgotten afterwards, with a new
 * database for each program that starts. Programs are closed when too many are kept, and started
 * again when they are wanted again: they must not meet what the one before them left.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FOLDER = folder();
  private static final EmbeddedDatabase DATABASE =
      EmbeddedDatabase.start(FOLDER.resolve("database"), FOLDER.resolve("postgresql"));
  private static final String MIGRATED = migrated();
  private static final AtomicInteger programs = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url="
                + url(create("program_" + programs.incrementAndGet(), MIGRATED)),
            "linli.keys=" + FOLDER.resolve("keys.json"),
            "linli.timers=false")
        .applyTo(context);
  }

  /** The tables are made once; each program gets a copy of them, in a fraction of the time. */
  private static String migrated() {
    var name = create("migrated", "template1");
    Flyway.configure()
        .dataSource(url(name), null, null)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return name;
  }

  private static String create(String name, String from) {
    try (var connection = DriverManager.getConnection(DATABASE.url());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + from);
      return name;
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static String url(String name) {
    return DATABASE.url().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
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
