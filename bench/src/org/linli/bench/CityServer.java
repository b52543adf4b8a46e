package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.linli.Server;

/**
 * The program as a process of its own beside the load generator, with less than a gigabyte of heap,
 * on the database the bench has filled.
 */
final class CityServer implements AutoCloseable {

  /** Less than 1 GB, all that its objects ever have. */
  static final int MEGABYTES = 1000;

  private static final Pattern COLLECTED = Pattern.compile(" (\\d+)M->\\d+M\\(");

  private final Server server;
  private final Path folder;

  private CityServer(Server server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Without what comes round by itself: what is done at night is not this. */
  static CityServer start(Bench bench) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("linli-bench-server");
    var server =
        Server.beside(
            bench.url(),
            bench.keys(),
            folder,
            "--enable-native-access=ALL-UNNAMED",
            "-Xms640m",
            "-Xmx" + MEGABYTES + "m",
            "-XX:-G1UseAdaptiveIHOP",
            "-Xlog:gc:file=" + log(folder),
            "-Dlinli.timers=false");
    server.awaitReady();
    return new CityServer(server, folder);
  }

  int port() {
    return server.port();
  }

  /** The most its objects took before they were collected, as it notes itself. */
  int mostMegabytes() throws IOException {
    try (var lines = Files.lines(log(folder))) {
      return lines
          .map(COLLECTED::matcher)
          .filter(java.util.regex.Matcher::find)
          .mapToInt(it -> Integer.parseInt(it.group(1)))
          .max()
          .orElse(0);
    }
  }

  private static Path log(Path folder) {
    return folder.resolveSibling(folder.getFileName() + "-gc.log");
  }

  @Override
  public void close() throws IOException {
    server.close();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    Files.deleteIfExists(log(folder));
  }
}
