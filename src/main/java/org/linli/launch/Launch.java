package org.linli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.launch.CannotStart.Why;
import org.linli.vault.KeysOfDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** From the command line to a running program, and back down in the right order. */
public final class Launch {

  private static final int OLDEST_POSTGRESQL = 15;
  private static final int FAILED = 1;
  private static final int REFUSED = 2;
  private static final Logger log = LoggerFactory.getLogger(Launch.class);

  private final Class<?> program;
  private final Options options;
  private final DataFolder folder;
  private @Nullable EmbeddedDatabase database;
  private @Nullable ConfigurableApplicationContext context;

  private Launch(Class<?> program, Options options, DataFolder folder) {
    this.program = program;
    this.options = options;
    this.folder = folder;
  }

  /** Starts what the arguments ask for; a refusal is told on standard error with exit code 2. */
  public static void run(Class<?> program, String[] arguments) {
    try {
      var options = Options.read(arguments, System.getenv());
      if (options.command() != Options.Command.IMPORT_PLACES) refuseTakenPort(options);
      var launch = new Launch(program, options, DataFolder.open(options.data()));
      Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "stop"));
      launch.start();
    } catch (CannotStart refused) {
      System.err.println(refused.getMessage());
      System.exit(REFUSED);
    } catch (Refusal refused) {
      System.err.println(CannotStart.reason(refused));
      System.exit(REFUSED);
    } catch (RuntimeException trouble) {
      log.error("The program could not start", trouble);
      System.exit(FAILED);
    }
  }

  private void start() {
    var url = databaseUrl();
    refuseOldDatabase(url);
    var application = new SpringApplication(program);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties(url));
    if (options.command() == Options.Command.IMPORT_PLACES) {
      application.setWebApplicationType(WebApplicationType.NONE);
    }
    var started = application.run();
    context = started;
    if (!started.getBean(KeysOfDatabase.class).fit()) {
      throw new CannotStart(Why.KEYS_OF_ANOTHER, folder.keys());
    }
    started.getBean(FirstSteps.class).take(options, folder);
    if (System.getenv("LINLI_EXIT_WHEN_READY") != null) System.exit(0);
  }

  /** First the program, so that all it has taken is answered, then its database. */
  private synchronized void stop() {
    try {
      if (context != null) context.close();
      if (database != null) database.close();
      folder.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private String databaseUrl() {
    var outside = System.getenv("LINLI_DATABASE_URL");
    if (outside != null && !outside.isBlank()) {
      return outside.startsWith("jdbc:") ? outside : JdbcUrl.of(outside);
    }
    var started = EmbeddedDatabase.start(folder.database(), folder.binaries());
    database = started;
    return started.url();
  }

  private Map<String, Object> properties(String url) {
    var properties = new HashMap<String, Object>();
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
    properties.put("server.port", options.port());
    properties.put("server.address", options.address());
    properties.put("linli.keys", folder.keys().toString());
    properties.put("linli.index", folder.index().toString());
    if (options.command() == Options.Command.DEMO) {
      properties.put("linli.messages.gateway", "simulated");
      properties.put("linli.messages.offices", "simulated");
    }
    return properties;
  }

  private static void refuseTakenPort(Options options) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(options.address()), options.port()));
    } catch (IOException taken) {
      throw new CannotStart(Why.PORT_IN_USE, options.port());
    }
  }

  private static void refuseOldDatabase(String url) {
    try (var connection = DriverManager.getConnection(url)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_POSTGRESQL) throw new CannotStart(Why.DATABASE_TOO_OLD, version);
    } catch (SQLException trouble) {
      throw new CannotStart(
          Why.DATABASE_DOES_NOT_START, withoutPassword(url), String.valueOf(trouble.getMessage()));
    }
  }

  private static String withoutPassword(String url) {
    return url.replaceAll("password=[^&]*", "password=…");
  }
}
