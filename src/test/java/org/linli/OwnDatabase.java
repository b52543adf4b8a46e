package org.linli;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own for a story that moves the clock: days it opens would confuse others. */
public final class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new TestDatabase().initialize(context);
    var name = "own_" + UUID.randomUUID().toString().replace('-', '_');
    try (var connection = DriverManager.getConnection(TestDatabase.url());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
    var url = TestDatabase.url().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
    // A dozen such stories live at the same time in one run: each keeps few connections at rest.
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.idle-timeout=10000")
        .applyTo(context);
  }
}
