package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.PASSWORD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G4: passwords given, changed and lost; too many failures, and who opens the door again. */
@Story
@Tag("G4")
class AccountsStory {

  private static final String OWN = "three words of my own";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  Http guest;
  Http admin;
  Http auditor;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
    admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
    auditor = guest.signedIn(world.someone(Role.AUDITOR, CITY));
  }

  @Test
  void aNewcomerChoosesAPasswordBeforeAnythingElse() {
    var user = Neighbourhood.newUser();
    var oneTime = created(user);
    var newcomer = guest.signedIn(user, oneTime);

    var before = newcomer.get("/api/today");
    assertThat(before.status()).isEqualTo(403);
    assertThat(before.problem()).isEqualTo("/problems/password-must-be-changed");
    assertThat(newcomer.get("/api/session").json().path("confinement").asString())
        .isEqualTo("PASSWORD");
    assertThat(change(newcomer, oneTime, OWN).status()).isEqualTo(204);

    assertThat(newcomer.get("/api/today").status()).isEqualTo(200);
    assertThat(newcomer.get("/api/session").json().path("confinement").asString())
        .isEqualTo("FREE");
    assertThat(signIn(user, oneTime).status()).isEqualTo(401);
    assertThat(signIn(user, OWN).status()).isEqualTo(200);
  }

  @Test
  void whoeverChangesThePasswordEndsTheOtherSessions() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    var atTheOffice = guest.signedIn(user);
    var atHome = guest.signedIn(user);
    assertThat(atHome.get("/api/account/sessions").json().size()).isEqualTo(2);

    change(atHome, PASSWORD, OWN);

    assertThat(atHome.get("/api/session").status()).isEqualTo(200);
    assertThat(atTheOffice.get("/api/session").status()).isEqualTo(401);
    assertThat(newest()).isEqualTo("PASSWORD_CHANGED " + user);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not it at all|three words of my own|present|present password",
        "a long test password|a long test password|wanted|present password",
        "a long test password|too brief|wanted|10 characters",
        "a long test password|1qaz2wsx3edc|wanted|try first"
      })
  void aPasswordThatIsNotTakenIsToldWhy(String present, String wanted, String field, String told) {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);

    var answer = change(guest.with("Accept-Language", "en").signedIn(user), present, wanted);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(answer.json().at("/errors/0").toString()).contains(told).doesNotContain(wanted);
    assertThat(signIn(user, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aLostPasswordIsReplacedByAOneTimePasswordAndOpenSessionsStop() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    var before = guest.signedIn(user);

    var given = admin.post("/api/accounts/" + user + "/one-time-password", "{}");

    assertThat(given.status()).isEqualTo(201);
    assertThat(before.get("/api/today").problem()).isEqualTo("/problems/password-must-be-changed");
    assertThat(signIn(user, PASSWORD).status()).isEqualTo(401);
    var password = given.json().path("oneTimePassword").asString();
    assertThat(signIn(user, password).status()).isEqualTo(200);
    assertThat(newest()).isEqualTo("ONE_TIME_PASSWORD_GIVEN " + user);
  }

  @Test
  void nobodyGivesThemselvesAOneTimePassword() {
    var self = world.someone(Role.ADMINISTRATOR, CITY);

    assertThat(admin.post("/api/accounts/" + self + "/one-time-password", "{}").problem())
        .isEqualTo("/problems/own-password");
  }

  @Test
  void aLockoutIsSeenAndLiftedByWhoManagesTheAccount() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    for (var i = 0; i < 8; i++) signIn(user, "not it " + i);
    assertThat(signIn(user, PASSWORD).problem()).isEqualTo("/problems/too-many-attempts");
    assertThat(shown(user).path("lockedUntil").isNull()).isFalse();
    var elsewhere = guest.signedIn(world.someone(Role.ADMINISTRATOR, JIANGHAN));
    assertThat(elsewhere.delete("/api/accounts/" + user + "/lockout").status()).isEqualTo(404);

    assertThat(admin.delete("/api/accounts/" + user + "/lockout").status()).isEqualTo(204);

    assertThat(shown(user).path("lockedUntil").isNull()).isTrue();
    assertThat(newest()).isEqualTo("LOCKOUT_LIFTED " + user);
    var in = signIn(user, PASSWORD);
    assertThat(in.json().at("/failed/count").asInt()).isEqualTo(8);
    assertThat(in.json().at("/failed/lastAt").asString()).isNotBlank();
    assertThat(signIn(user, PASSWORD).json().path("failed").isNull()).isTrue();
  }

  @Test
  void guessingThePresentPasswordInAnOpenSessionIsSlowedDownToo() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    var session = guest.signedIn(user);
    for (var i = 0; i < 8; i++) change(session, "not it " + i, OWN);

    assertThat(change(session, PASSWORD, OWN).status()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'user': 'a b', 'name': 'x', 'post': {'role': 'AUDITOR', 'title': 'x', 'place': '4201'}}|user",
        "{'user': 'ab', 'name': ' ', 'post': {'role': 'AUDITOR', 'title': 'x', 'place': '4201'}}|name",
        "{'user': 'ab', 'name': 'x', 'post': {'role': 'AUDITOR', 'place': '4201'}}|post.title",
        "{}|user"
      })
  void anAccountThatIsNotWholeIsToldWhatIsMissing(String body, String field) {
    var answer = admin.post("/api/accounts", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  private String created(String user) {
    var body =
        "{'user': '%s', 'name': '新人', 'post': {'role': 'GRID_WORKER', 'title': '网格员', 'place': '%s'}}"
            .formatted(user, BAOCHENG_1);
    var answer = admin.post("/api/accounts", body);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("oneTimePassword").asString();
  }

  private static Http.Answer change(Http session, String present, String wanted) {
    return session.put(
        "/api/account/password", "{'present': '%s', 'wanted': '%s'}".formatted(present, wanted));
  }

  private Http.Answer signIn(String user, String password) {
    return guest.post("/api/session", "{'user': '%s', 'password': '%s'}".formatted(user, password));
  }

  private tools.jackson.databind.JsonNode shown(String user) {
    return admin.get("/api/accounts?q=" + user).json().at("/items/0");
  }

  private String newest() {
    var line = auditor.get("/api/journal?size=1").json().at("/items/0");
    return line.path("action").asString() + " " + line.path("subject").asString();
  }
}
