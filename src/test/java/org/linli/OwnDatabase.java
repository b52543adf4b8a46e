package org.linli;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A program, and with it a database, of its own for a story that moves the clock: days it opens
 * would confuse others.
 */
public final class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new TestDatabase().initialize(context);
    // Several such stories live at the same time in one run: each keeps few connections at rest.
    TestPropertyValues.of(
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.idle-timeout=10000")
        .applyTo(context);
  }
}
