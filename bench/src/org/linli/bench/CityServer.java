package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.linli.Linli;

/**
 * The program as a process of its own beside the load generator, with less than a gigabyte of heap,
 * on the database the bench has filled.
 */
final class CityServer implements AutoCloseable {

  /** Less than 1 GB, all that its objects ever have. */
  static final int MEGABYTES = 1000;

  private static final Pattern COLLECTED = Pattern.compile(" (\\d+)M->\\d+M\\(");

  private final Process process;
  private final Path folder;
  private final int port;

  private CityServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static CityServer start(Bench bench) throws Exception {
    var folder = Files.createTempDirectory("linli-bench-server");
    int port;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + MEGABYTES + "m",
                "-Xlog:gc:file=" + log(folder),
                "-cp",
                System.getProperty("java.class.path"),
                Linli.class.getName(),
                "up",
                "--port",
                Integer.toString(port),
                "--data",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LINLI_DATABASE_URL", bench.url());
    builder.environment().put("LINLI_KEYS", bench.keys().toString());
    builder.environment().put("LINLI_TIMERS", "false"); // what is done at night is not this
    var process = builder.start();
    // Whoever stops the bench in its middle stops the server with it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    waitUntilReady(process);
    return new CityServer(process, folder, port);
  }

  private static void waitUntilReady(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("{\"ready\":true")) return;
    }
    throw new IllegalStateException("The server ended before it was ready");
  }

  int port() {
    return port;
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
    process.destroy();
    process.onExit().join();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    Files.deleteIfExists(log(folder));
  }
}
