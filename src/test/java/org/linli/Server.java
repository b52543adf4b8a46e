package org.linli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program as a process of its own, which a test can kill. */
public final class Server implements AutoCloseable {

  private final Process process;
  private final int port;
  private final CountDownLatch ready = new CountDownLatch(1);

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Begins to start one beside others, on their database and with their keys. */
  public static Server beside(String databaseUrl, Path keys, Path folder) throws IOException {
    var port = freePort();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx300m",
            "-cp",
            System.getProperty("java.class.path"),
            Linli.class.getName(),
            "up",
            "--port",
            Integer.toString(port),
            "--data",
            folder.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LINLI_DATABASE_URL", databaseUrl);
    builder.environment().put("LINLI_KEYS", keys.toString());
    var server = new Server(builder.start(), port);
    Thread.ofVirtual().start(server::read);
    return server;
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"ready\":true")) ready.countDown();
      }
    } catch (IOException ended) {
      // It was killed; whoever waits for it is told by the time that passes.
    }
  }

  public int port() {
    return port;
  }

  /** SIGKILL: it can put nothing in order. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public boolean isReady() {
    return ready.getCount() == 0;
  }

  @Override
  public void close() {
    kill();
  }
}
