package org.linli.launch;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linli.launch.CannotStart.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data folder, started and stopped with the program. One that ends by
 * itself, killed by a machine short of memory, is started again at the same port: nobody else would
 * do it at night, and what was acknowledged is on disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
  private static final int ANY_PORT = 0;
  private static final long LEAST_SHARED = 128;
  private static final long MOST_SHARED = 8 * 1024;
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final Path data;
  private final Path binaries;
  private EmbeddedPostgres postgres;
  private volatile boolean closed;

  private EmbeddedDatabase(Path data, Path binaries) throws IOException {
    this.data = data;
    this.binaries = binaries;
    endOrphan(data);
    Files.createDirectories(binaries);
    this.postgres = begin(ANY_PORT);
    watch();
  }

  /** Starts the cluster in {@code data}, making it first when there is none. */
  public static EmbeddedDatabase start(Path data, Path binaries) {
    try {
      return new EmbeddedDatabase(data, binaries);
    } catch (IOException | IllegalStateException trouble) {
      throw new CannotStart(
          Why.DATABASE_DOES_NOT_START, data, String.valueOf(trouble.getMessage()));
    }
  }

  /**
   * The library is made for tests: its own settings switch fsync and synchronous commit off. What
   * is acknowledged here must be on disk, so they are switched on again.
   */
  private EmbeddedPostgres begin(int port) throws IOException {
    var told = ProcessBuilder.Redirect.appendTo(binaries.resolve("database.log").toFile());
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data.toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        // Whatever language this machine speaks, and whether it is installed or not.
        .setLocaleConfig("locale", "C")
        .setErrorRedirector(told)
        .setOutputRedirector(told)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPGStartupWait(LONGEST_START)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "120")
        .setServerConfig("shared_buffers", sharedMegabytes() + "MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("wal_compression", "on")
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("jit", "off")
        .start();
  }

  /**
   * A quarter of the machine's memory, as PostgreSQL's handbook advises: what is not in there is
   * asked of the system page by page, which at a city's peak costs more than finding it. Memory is
   * taken when it is first used, so a small installation stays small.
   */
  private static long sharedMegabytes() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.clamp(machine.getTotalMemorySize() / (4L << 20), LEAST_SHARED, MOST_SHARED);
  }

  /** What the library started has only started the server, and has ended. */
  private void watch() throws IOException {
    var server = server(data).orElseThrow(() -> new IOException("It ended as soon as it began"));
    var _ =
        server
            .onExit()
            .thenRun(() -> Thread.ofPlatform().name("database-again").start(this::beginAgain));
  }

  private void beginAgain() {
    while (!closed) {
      try {
        if (tryAgain()) return;
      } catch (IOException | IllegalStateException trouble) {
        log.warn("The database could not be started again yet: {}", trouble.getMessage());
      }
      try {
        Thread.sleep(BETWEEN_STARTS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean tryAgain() throws IOException {
    if (closed) return true;
    log.warn("The database ended by itself and is started again");
    postgres.close(); // lets go of the folder
    endOrphan(data);
    postgres = begin(postgres.getPort());
    watch();
    log.info("The database is back");
    return true;
  }

  public synchronized String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(postgres.getPort());
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    postgres.close();
  }

  /**
   * Stops a server that outlived a killed program. The folder's lock is ours, so no running program
   * uses it; PostgreSQL ends cleanly on SIGTERM's stronger sibling or, at the latest, by force, and
   * recovers from its log.
   */
  private static void endOrphan(Path data) throws IOException {
    var orphan = server(data);
    if (orphan.isEmpty()) return;
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException stillThere) {
      orphan.get().destroyForcibly();
    }
  }

  /** The server that runs on this folder, as the folder names it. */
  private static Optional<ProcessHandle> server(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return Optional.empty();
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) return Optional.empty();
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(EmbeddedDatabase::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(false);
  }
}
