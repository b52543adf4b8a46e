package org.linli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program within this process, on a database of its own, as the launcher starts it. */
public final class Program {

  private Program() {}

  /**
   * At a free port, without what comes round by itself.
   *
   * @param index where cases are found by their words; null for in memory alone
   * @param more adds to what the program consists of, such as another clock
   */
  public static ConfigurableApplicationContext start(
      String databaseUrl,
      Path keys,
      @Nullable Path index,
      Consumer<GenericApplicationContext> more) {
    var application = new SpringApplication(Linli.class);
    var properties = new HashMap<String, Object>();
    properties.put("spring.datasource.url", databaseUrl);
    properties.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
    properties.put("linli.keys", keys.toString());
    if (index != null) properties.put("linli.index", index.toString());
    properties.put("linli.timers", "false");
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    application.setDefaultProperties(properties);
    application.addInitializers(context -> more.accept((GenericApplicationContext) context));
    return application.run();
  }

  public static int port(ConfigurableApplicationContext program) {
    var server = ((WebServerApplicationContext) program).getWebServer();
    return Objects.requireNonNull(server, "It serves no HTTP").getPort();
  }
}
