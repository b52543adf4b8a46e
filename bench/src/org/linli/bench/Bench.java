package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.linli.Program;
import org.linli.launch.EmbeddedDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole program on a fresh database of its own, as the launcher starts it. */
final class Bench implements AutoCloseable {

  private final Path folder;
  private final boolean forgotten;
  private final EmbeddedDatabase database;
  private final ConfigurableApplicationContext context;

  private Bench(
      Path folder,
      boolean forgotten,
      EmbeddedDatabase database,
      ConfigurableApplicationContext context) {
    this.folder = folder;
    this.forgotten = forgotten;
    this.database = database;
    this.context = context;
  }

  static Bench start() throws IOException {
    return start(_ -> {});
  }

  /**
   * @param more adds to what the program consists of, such as another clock
   */
  static Bench start(Consumer<GenericApplicationContext> more) throws IOException {
    return start(Files.createTempDirectory("linli-bench"), true, more);
  }

  /** On a data folder that is there, as `./linli demo` has made it, and stays. */
  static Bench on(Path folder) throws IOException {
    return start(folder, false, _ -> {});
  }

  private static Bench start(
      Path folder, boolean forgotten, Consumer<GenericApplicationContext> more) throws IOException {
    var database = EmbeddedDatabase.start(folder.resolve("database"), folder.resolve("postgresql"));
    var program =
        Program.start(database.url(), folder.resolve("keys.json"), folder.resolve("index"), more);
    return new Bench(folder, forgotten, database, program);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  ApplicationContext context() {
    return context;
  }

  Path keys() {
    return folder.resolve("keys.json");
  }

  String url() {
    return database.url();
  }

  int port() {
    return Program.port(context);
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.close();
    if (forgotten) FileSystemUtils.deleteRecursively(folder);
  }
}
