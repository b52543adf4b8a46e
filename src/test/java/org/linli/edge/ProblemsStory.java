package org.linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.UncategorizedSQLException;

/** Whatever goes wrong is told as a problem document, in the caller's language. */
@Story
class ProblemsStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Problems problems;

  @ParameterizedTest
  @CsvSource({"53100, 507, no-room", "53300, 503, busy", "57P01, 503, busy", "XX000, 500, failed"})
  void troubleOfTheDatabaseIsToldForWhatItIs(String state, int status, String problem) {
    var answer =
        problems.database(
            new UncategorizedSQLException("insert", "insert", new SQLException("x", state)));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(String.valueOf(answer.getBody())).contains("/problems/" + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/places?within=12345, within",
    "/api/places?level=STREET, level",
    "/api/places?size=1000, size",
    "/api/places?page=x, page"
  })
  void aWrongParameterIsNamed(String path, String field) {
    var officer =
        Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, Neighbourhood.JIANGAN));

    var answer = officer.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/cure").asString()).isNotBlank();
  }

  @Test
  void theLanguageIsTheCallers() {
    var guest = Http.at(port);

    assertThat(guest.get("/api/session").json().path("detail").asString()).contains("登录");
    assertThat(
            guest
                .with("Accept-Language", "en")
                .get("/api/session")
                .json()
                .path("detail")
                .asString())
        .contains("sign in");
  }

  @Test
  void anAddressThatIsNotThereIsAProblemToo() {
    var answer = Http.at(port).get("/api/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
  }
}
