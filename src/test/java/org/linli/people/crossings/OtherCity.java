package org.linli.people.crossings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

/**
 * Guangzhou's installation: the whole program a second time, with a database, keys and places of
 * its own, beside that of Wuhan, in which the stories play.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OwnDatabase.class, OtherCity.OwnKeys.class})
@Import(Neighbourhood.class)
final class OtherCity {

  static final PlaceCode TIANHE = PlaceCode.of("440106");
  static final PlaceCode SHIPAI = PlaceCode.of("440106001");
  static final PlaceCode LONGKOU = PlaceCode.of("440106001001");
  static final PlaceCode LONGKOU_1 = PlaceCode.of("440106001001001");
  static final PlaceCode LONGKOU_2 = PlaceCode.of("440106001001002");

  private static final ApplicationContext STARTED =
      new TestContextManager(OtherCity.class).getTestContext().getApplicationContext();

  static final JdbcClient JDBC = STARTED.getBean(JdbcClient.class);
  static final Neighbourhood WORLD = STARTED.getBean(Neighbourhood.class);
  static final int PORT =
      STARTED.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

  static {
    JDBC.sql("delete from place").update();
    place(PlaceCode.of("44"), "广东省");
    place(PlaceCode.of("4401"), "广州市");
    place(TIANHE, "天河区");
    place(SHIPAI, "石牌街道");
    place(LONGKOU, "龙口社区");
    place(LONGKOU_1, "第1网格");
    place(LONGKOU_2, "第2网格");
  }

  private OtherCity() {}

  static Http signedIn(Role role, PlaceCode place) {
    return Http.at(PORT).signedIn(WORLD.someone(role, place));
  }

  private static void place(PlaceCode code, String name) {
    JDBC.sql(
            """
            insert into place (code, level, code_from, name, source, changed_at)
            values (:code, :level, :from, :name, 'test', now())
            """)
        .param("code", code.value())
        .param("level", code.level().digits())
        .param("from", code.first(Level.GRID))
        .param("name", name)
        .update();
  }

  /** Keys that no other installation has. */
  static final class OwnKeys
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        var folder = Files.createTempDirectory("linli-other-city");
        folder.toFile().deleteOnExit();
        TestPropertyValues.of("linli.keys=" + folder.resolve("keys.json")).applyTo(context);
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      }
    }
  }
}
