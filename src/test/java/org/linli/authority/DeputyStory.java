package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING_1;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G4: a leave, and who stands in; posts that end, and later than was thought. */
@Story
@Tag("G4")
class DeputyStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;

  Http guest;
  String holder;
  String colleague;
  Http worker;

  @BeforeEach
  void twoWorkInOneCommunity() {
    guest = Http.at(port);
    holder = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    colleague = world.someoneNew(Role.GRID_WORKER, BAOCHENG_2);
    worker = guest.signedIn(holder);
  }

  @Test
  void aColleagueStandsInAndTheJournalTellsBoth() {
    var family = world.family(BAOCHENG_1);
    var auditor = guest.signedIn(world.someone(Role.AUDITOR, CITY));
    assertThat(worker.get("/api/posts/" + post(worker) + "/colleagues?q=" + colleague).text())
        .contains(colleague);
    assertThat(name(worker, colleague, days(7)).status()).isEqualTo(201);

    var deputy = guest.signedIn(colleague);
    assertThat(deputy.delete(link(family)).status()).isEqualTo(404);
    var offered = deputy.get("/api/session").json().at("/posts/1");
    assertThat(offered.path("deputyFor").asString()).isEqualTo(holder);
    actAs(deputy, offered.path("id").asString());
    assertThat(deputy.delete(link(family)).status()).isEqualTo(204);

    var line = auditor.get("/api/journal?size=1").json().at("/items/0");
    assertThat(line.path("action").asString()).isEqualTo("LINK_REVOKED");
    assertThat(line.path("user").asString()).isEqualTo(colleague);
    assertThat(line.path("forUser").asString()).isEqualTo(holder);
    var shown = worker.get("/api/session").json().at("/post/deputies/0");
    assertThat(shown.path("user").asString()).isEqualTo(colleague);
    assertThat(shown.path("now").asBoolean()).isTrue();
  }

  @Test
  void itEndsByItself() {
    name(worker, colleague, days(7));
    var deputy = guest.signedIn(colleague);
    actAs(deputy, post(worker));
    assertThat(deputy.get("/api/places/" + BAOCHENG_1).status()).isEqualTo(200);

    jdbc.sql(
            "update deputy set from_at = now() - interval '2 days', until_at = now() where post = :post::uuid")
        .param("post", post(worker))
        .update();

    assertThat(deputy.get("/api/places/" + BAOCHENG_1).status()).isEqualTo(401);
    assertThat(guest.signedIn(colleague).get("/api/session").json().path("posts").size()).isOne();
  }

  @Test
  void itIsEndedEarly() {
    name(worker, colleague, days(7));
    var deputy = guest.signedIn(colleague);
    actAs(deputy, post(worker));
    var id = worker.get("/api/session").json().at("/post/deputies/0/id").asString();
    var stranger = guest.signedIn(world.someoneNew(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(stranger.delete("/api/deputies/" + id).status()).isEqualTo(403);

    assertThat(worker.delete("/api/deputies/" + id).status()).isEqualTo(204);

    assertThat(deputy.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aDeputyNamesNoDeputy() {
    var third = world.someoneNew(Role.GRID_WORKER, BAOCHENG_2);
    var post = post(worker);
    name(worker, colleague, days(7));
    var deputy = guest.signedIn(colleague);
    actAs(deputy, post);

    assertThat(name(deputy, post, third, days(3)).problem())
        .isEqualTo("/problems/deputy-of-deputy");
  }

  @ParameterizedTest
  @CsvSource({"91, deputy-too-long", "0, ends-before-it-starts", "-1, ends-before-it-starts"})
  void aPeriodThatIsNoneIsRefused(int days, String problem) {
    assertThat(name(worker, colleague, days(days)).problem()).isEqualTo("/problems/" + problem);
  }

  @Test
  void aDeputyIsSomebodyNear() {
    var elsewhere = world.someoneNew(Role.GRID_WORKER, ELSEWHERE_1);
    var nextCommunity = world.someoneNew(Role.GRID_WORKER, TAINING_1);

    for (var user : java.util.List.of(elsewhere, nextCommunity, "nobody", holder)) {
      assertThat(name(worker, user, days(3)).problem()).isEqualTo("/problems/not-a-colleague");
    }
    assertThat(name(worker, colleague, days(3)).status()).isEqualTo(201);
    var other = world.someoneNew(Role.GRID_WORKER, BAOCHENG_2);
    assertThat(name(worker, other, days(5)).problem()).isEqualTo("/problems/deputy-already");
  }

  @Test
  void whoManagesTheAccountNamesOneTooAndNobodyElse() {
    var post = post(worker);
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    assertThat(name(secretary, post, colleague, days(3)).status()).isEqualTo(403);

    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, JIANGAN));
    assertThat(name(admin, post, colleague, days(3)).status()).isEqualTo(201);
    var shown = admin.get("/api/accounts?q=" + holder).json();
    assertThat(shown.at("/items/0/posts/0/deputies/0/user").asString()).isEqualTo(colleague);
  }

  @Test
  void standingInForAnAuditorDoesNotGoWithManagingAccounts() {
    var auditor = guest.signedIn(world.someoneNew(Role.AUDITOR, JIANGAN));
    var admin = world.someoneNew(Role.ADMINISTRATOR, JIANGAN);

    assertThat(name(auditor, admin, days(3)).problem()).isEqualTo("/problems/three-powers");
  }

  @Test
  void aPostsEndIsChangedAndToldInTime() {
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, JIANGAN));
    var path = "/api/posts/" + post(worker) + "/until";

    assertThat(admin.put(path, "{'until': '%s'}".formatted(days(10))).status()).isEqualTo(204);
    assertThat(worker.get("/api/session").json().at("/post/standing").asString())
        .isEqualTo("ENDS_SOON");
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(worker.get("/api/session").json().at("/post/standing").asString()).isEqualTo("HELD");
    assertThat(admin.put(path, "{'until': '%s'}".formatted(days(-1))).problem())
        .isEqualTo("/problems/ends-before-it-starts");
    admin.delete("/api/posts/" + path.split("/")[3]);
    assertThat(admin.delete(path).problem()).isEqualTo("/problems/post-over");
  }

  private static Instant days(int days) {
    return Instant.now().plus(days, ChronoUnit.DAYS);
  }

  private static String link(Neighbourhood.Family family) {
    return "/api/households/" + family.id() + "/link";
  }

  private static String post(Http session) {
    return session.get("/api/session").json().at("/post/id").asString();
  }

  private static void actAs(Http session, String post) {
    assertThat(session.put("/api/session/post", "{'post': '%s'}".formatted(post)).status())
        .isEqualTo(200);
  }

  private static Http.Answer name(Http session, String user, Instant until) {
    return name(session, post(session), user, until);
  }

  private static Http.Answer name(Http session, String post, String user, Instant until) {
    return session.post(
        "/api/posts/" + post + "/deputies", "{'user': '%s', 'until': '%s'}".formatted(user, until));
  }
}
