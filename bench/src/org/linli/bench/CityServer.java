package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.linli.Linli;

/**
 * The program as a process of its own beside the load generator, with less than a gigabyte of heap,
 * on the database the bench has filled.
 */
final class CityServer implements AutoCloseable {

  /** Less than 1 GB, all that its objects ever have. */
  static final int MEGABYTES = 1000;

  private final Process process;
  private final Path folder;
  private final int port;
  private final MemoryMXBean memory;
  private long mostUsed;

  private CityServer(Process process, Path folder, int port, MemoryMXBean memory) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.memory = memory;
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
    var process = builder.start();
    waitUntilReady(process);
    return new CityServer(process, folder, port, memoryOf(process));
  }

  private static void waitUntilReady(Process process) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("{\"ready\":true")) return;
    }
    throw new IllegalStateException("The server ended before it was ready");
  }

  private static MemoryMXBean memoryOf(Process process) throws Exception {
    var machine = com.sun.tools.attach.VirtualMachine.attach(Long.toString(process.pid()));
    var address = machine.startLocalManagementAgent();
    machine.detach();
    var connection = JMXConnectorFactory.connect(new JMXServiceURL(address));
    return ManagementFactory.newPlatformMXBeanProxy(
        connection.getMBeanServerConnection(),
        ManagementFactory.MEMORY_MXBEAN_NAME,
        MemoryMXBean.class);
  }

  int port() {
    return port;
  }

  /** Looks how much its objects take, and remembers the most. */
  void look() {
    mostUsed = Math.max(mostUsed, memory.getHeapMemoryUsage().getUsed());
  }

  long mostMegabytes() {
    return mostUsed >> 20;
  }

  /** Processor time the server has had, in all. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    org.springframework.util.FileSystemUtils.deleteRecursively(folder);
  }
}
