package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.PASSWORD;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.signin.SignInLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G4: who manages accounts, who watches sign-in and who reads the journal are three persons. */
@Story
@Tag("G4")
class ThreePowersStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired SignInLog log;
  @Autowired JdbcClient jdbc;

  Http guest;
  Http admin;
  Http officer;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
    admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
    officer = guest.signedIn(world.someone(Role.SECURITY_OFFICER, CITY));
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, SECURITY_OFFICER, 409",
    "SECURITY_OFFICER, AUDITOR, 409",
    "AUDITOR, ADMINISTRATOR, 409",
    "AUDITOR, AUDITOR, 201",
    "AUDITOR, DISTRICT_OFFICER, 201"
  })
  void nobodyHoldsTwoOfTheThreeAtATime(Role first, Role second, int status) {
    var user = world.someoneNew(first, JIANGAN);

    var answer = give(user, second, "");

    assertThat(answer.status()).isEqualTo(status);
    if (status == 409) assertThat(answer.problem()).isEqualTo("/problems/three-powers");
  }

  @Test
  void oneAfterTheOtherIsNoTwoAtATime() {
    var user = world.someoneNew(Role.AUDITOR, JIANGAN);
    var post = admin.get("/api/accounts?q=" + user).json().at("/items/0/posts/0/id").asString();
    var until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(10, ChronoUnit.DAYS);
    admin.put("/api/posts/" + post + "/until", "{'until': '%s'}".formatted(until));

    assertThat(give(user, Role.ADMINISTRATOR, ", 'from': '%s'".formatted(until)).status())
        .isEqualTo(201);
    var later = until.plus(1, ChronoUnit.DAYS);
    assertThat(
            admin
                .put("/api/posts/" + post + "/until", "{'until': '%s'}".formatted(later))
                .problem())
        .isEqualTo("/problems/three-powers");
  }

  @Test
  void eachHasOnlyWhatItNeeds() {
    var auditor = guest.signedIn(world.someone(Role.AUDITOR, CITY));

    assertThat(auditor.get("/api/journal").status()).isEqualTo(200);
    assertThat(auditor.get("/api/accounts").status()).isEqualTo(403);
    assertThat(auditor.get("/api/sign-ins").status()).isEqualTo(403);
    assertThat(admin.get("/api/accounts").status()).isEqualTo(200);
    assertThat(admin.get("/api/journal").status()).isEqualTo(403);
    assertThat(admin.get("/api/sign-ins").status()).isEqualTo(403);
    assertThat(officer.get("/api/sign-ins").status()).isEqualTo(200);
    assertThat(officer.get("/api/journal").status()).isEqualTo(403);
    assertThat(officer.get("/api/accounts").status()).isEqualTo(403);
    assertThat(officer.get("/api/households").status()).isEqualTo(403);
  }

  @Test
  void theSecurityOfficerSeesWhatFailedAndLiftsALockout() {
    var user = world.someoneNew(Role.GRID_WORKER, JIANGAN);
    for (var i = 0; i < 8; i++) signIn(user, "not it");

    var lines = officer.get("/api/sign-ins?user=" + user).json();
    assertThat(lines.path("total").asInt()).isEqualTo(8);
    assertThat(lines.at("/items/0/outcome").asString()).isEqualTo("WRONG_PASSWORD");
    assertThat(officer.get("/api/lockouts?size=200").text()).contains(user);
    var elsewhere = guest.signedIn(world.someone(Role.SECURITY_OFFICER, JIANGHAN));
    assertThat(elsewhere.get("/api/sign-ins?size=200").text()).doesNotContain(user);
    assertThat(elsewhere.get("/api/lockouts?size=200").text()).doesNotContain(user);

    assertThat(officer.delete("/api/accounts/" + user + "/lockout").status()).isEqualTo(204);

    assertThat(signIn(user, PASSWORD).status()).isEqualTo(200);
    assertThat(officer.get("/api/sign-ins?user=" + user).json().at("/items/0/outcome").asString())
        .isEqualTo("SIGNED_IN");
  }

  @Test
  void afterAYearTheLogForgets() {
    var user = world.someoneNew(Role.GRID_WORKER, JIANGAN);
    signIn(user, "not it");
    signIn(user, "not it either");
    jdbc.sql(
            """
            update sign_in set at = at - interval '366 days'
            where id = (select id from sign_in where user_name = :user order by at limit 1)
            """)
        .param("user", user)
        .update();

    log.tidy();

    assertThat(officer.get("/api/sign-ins?user=" + user).json().path("total").asInt()).isOne();
  }

  @Test
  void theSecurityOfficerEndsSomebodysSessions() {
    var user = world.someoneNew(Role.GRID_WORKER, JIANGAN);
    var session = guest.with("User-Agent", "A browser").signedIn(user);
    var path = "/api/accounts/" + user + "/sessions";
    assertThat(officer.get(path).json().at("/0/agent").asString()).isEqualTo("A browser");

    assertThat(officer.delete(path).status()).isEqualTo(204);

    assertThat(session.get("/api/session").status()).isEqualTo(401);
    assertThat(officer.get(path).json().size()).isZero();
    assertThat(admin.delete(path).status()).isEqualTo(403);
  }

  private Http.Answer signIn(String user, String password) {
    return guest.post("/api/session", "{'user': '%s', 'password': '%s'}".formatted(user, password));
  }

  private Http.Answer give(String user, Role role, String more) {
    return admin.post(
        "/api/accounts/" + user + "/posts",
        "{'role': '%s', 'title': 'x', 'place': '%s'%s}".formatted(role, JIANGAN, more));
  }
}
