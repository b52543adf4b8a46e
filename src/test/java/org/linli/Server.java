package org.linli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which a test can kill. */
public final class Server implements AutoCloseable {

  private final Process process;
  private final int port;
  private final CountDownLatch ready = new CountDownLatch(1);

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Begins to start one beside others, on their database and with their keys.
   *
   * @param java options of its virtual machine
   */
  public static Server beside(String databaseUrl, Path keys, Path folder, String... java)
      throws IOException {
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(java));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Linli.class.getName(), "up"));
    command.addAll(List.of("--port", Integer.toString(port), "--data", folder.toString()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LINLI_DATABASE_URL", databaseUrl);
    builder.environment().put("LINLI_KEYS", keys.toString());
    var server = new Server(builder.start(), port);
    // Whoever ends this program in its middle ends that one with it.
    Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
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

  /** Returns when it serves; when it ends before, with a complaint. */
  public void awaitReady() throws InterruptedException {
    while (!ready.await(1, TimeUnit.SECONDS)) {
      if (!process.isAlive()) throw new IllegalStateException("It ended before it was ready");
    }
  }

  public boolean isReady() {
    return ready.getCount() == 0;
  }

  @Override
  public void close() {
    kill();
  }
}
