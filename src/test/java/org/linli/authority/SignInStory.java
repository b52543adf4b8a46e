package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G4: who may do what, where and until when. */
@Story
@Tag("G4")
class SignInStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  Http guest;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
  }

  @Test
  void aSecretarySignsInAndSeesTheirPostAndPlace() {
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, Neighbourhood.BAOCHENG));

    var session = secretary.get("/api/session").json();

    assertThat(session.at("/post/place/name").asString()).isEqualTo("保成社区");
    assertThat(session.at("/powers").toString()).contains("ISSUE_LINKS");
  }

  @Test
  void aWrongPasswordAndAnUnknownUserAreRefusedWithTheSameWords() {
    var user = world.someone(Role.AUDITOR, Neighbourhood.CITY);

    var wrong = guest.post("/api/session", "{'user': '%s', 'password': 'x'}".formatted(user));
    var unknown = guest.post("/api/session", "{'user': 'nobody', 'password': 'x'}");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo("/problems/wrong-sign-in");
    assertThat(wrong.text()).isEqualTo(unknown.text());
  }

  @Test
  void guessingIsSlowedDown() {
    var user = Neighbourhood.newUser();
    for (var i = 0; i < 8; i++) {
      guest.post("/api/session", "{'user': '%s', 'password': 'x'}".formatted(user));
    }

    var next = guest.post("/api/session", "{'user': '%s', 'password': 'x'}".formatted(user));

    assertThat(next.status()).isEqualTo(429);
    assertThat(next.header("Retry-After")).isPresent();
  }

  @Test
  void aPostThatEndedASecondAgoOpensNothing() {
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.CITY));
    var user = Neighbourhood.newUser();
    var created =
        admin.post(
            "/api/accounts",
            "{'user': '%s', 'name': '临时', 'post': {'role': 'GRID_WORKER', 'title': '网格员', 'place': '%s'}}"
                .formatted(user, Neighbourhood.BAOCHENG_1));
    var worker = guest.signedIn(user, created.json().path("oneTimePassword").asString());
    assertThat(worker.get("/api/session").status()).isEqualTo(200);

    var ended = admin.delete("/api/posts/" + created.json().at("/account/posts/0/id").asString());

    assertThat(ended.status()).isEqualTo(204);
    assertThat(worker.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aPersonWithTwoPostsActsUnderOne() {
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.CITY));
    var user = Neighbourhood.newUser();
    world.someoneNew(user, Role.GRID_WORKER, Neighbourhood.BAOCHENG_1);
    var added =
        admin.post(
            "/api/accounts/" + user + "/posts",
            "{'role': 'COMMUNITY_SECRETARY', 'title': '书记', 'place': '%s'}"
                .formatted(Neighbourhood.TAINING));
    var person = guest.signedIn(user);
    assertThat(person.get("/api/places/" + Neighbourhood.TAINING).status()).isEqualTo(404);

    person.put(
        "/api/session/post", "{'post': '%s'}".formatted(added.json().at("/posts/1/id").asString()));

    assertThat(person.get("/api/places/" + Neighbourhood.TAINING).status()).isEqualTo(200);
    assertThat(person.get("/api/places/" + Neighbourhood.BAOCHENG_1).status()).isEqualTo(404);
  }

  @Test
  void aTokenActsAsThePostUntilItIsEnded() {
    var officer = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, Neighbourhood.JIANGAN));
    var until = Instant.now().plus(1, ChronoUnit.DAYS);
    var made =
        officer.post("/api/tokens", "{'label': 'test', 'until': '%s'}".formatted(until)).json();
    var program = guest.with("Authorization", "Bearer " + made.path("token").asString());
    assertThat(program.get("/api/places?level=DISTRICT").json().path("total").asInt()).isOne();

    officer.delete("/api/tokens/" + made.path("id").asString());

    assertThat(program.get("/api/places").status()).isEqualTo(401);
  }

  @Test
  void everyChangeIsInTheJournal() {
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, Neighbourhood.CITY));
    var auditor = guest.signedIn(world.someone(Role.AUDITOR, Neighbourhood.CITY));
    var user = Neighbourhood.newUser();
    admin.post(
        "/api/accounts",
        "{'user': '%s', 'name': '新人', 'post': {'role': 'AUDITOR', 'title': '审计', 'place': '%s'}}"
            .formatted(user, Neighbourhood.JIANGAN));

    var newest = auditor.get("/api/journal?size=1").json().at("/items/0");

    assertThat(newest.path("action").asString()).isEqualTo("ACCOUNT_CREATED");
    assertThat(newest.path("subject").asString()).isEqualTo(user);
    assertThat(newest.path("place").asString()).isEqualTo("420102");
  }
}
