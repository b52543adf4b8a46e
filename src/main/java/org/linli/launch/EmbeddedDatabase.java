package org.linli.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.linli.launch.CannotStart.Why;

/** A real PostgreSQL in the data folder, started and stopped with the program. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts the cluster in {@code data}, making it first when there is none. */
  public static EmbeddedDatabase start(Path data, Path binaries) {
    try {
      endOrphan(data);
      Files.createDirectories(binaries);
      var log = ProcessBuilder.Redirect.appendTo(binaries.resolve("database.log").toFile());
      return new EmbeddedDatabase(
          // The library is made for tests: its own settings switch fsync and synchronous commit
          // off. What is acknowledged here must be on disk, so they are switched on again.
          EmbeddedPostgres.builder()
              .setDataDirectory(data.toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              // Whatever language this machine speaks, and whether it is installed or not.
              .setLocaleConfig("locale", "C")
              .setErrorRedirector(log)
              .setOutputRedirector(log)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setPGStartupWait(LONGEST_START)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "120")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("checkpoint_timeout", "15min")
              .setServerConfig("wal_compression", "on")
              .setServerConfig("random_page_cost", "1.1")
              .setServerConfig("jit", "off")
              .start());
    } catch (IOException | IllegalStateException trouble) {
      throw new CannotStart(
          Why.DATABASE_DOES_NOT_START, data, String.valueOf(trouble.getMessage()));
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(postgres.getPort());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  /**
   * Stops a server that outlived a killed program. The folder's lock is ours, so no running program
   * uses it; PostgreSQL ends cleanly on SIGTERM's stronger sibling or, at the latest, by force, and
   * recovers from its log.
   */
  private static void endOrphan(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) return;
    var orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (orphan.isEmpty() || !isPostgres(orphan.get())) return;
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

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(false);
  }
}
