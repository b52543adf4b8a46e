package org.linli.authority.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.PASSWORD;
import static org.linli.Neighbourhood.TAINING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Succession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G4: codes by time, for who wants them and for the posts that must have them. */
@Story
@Tag("G4")
class SecondFactorStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;
  @Autowired FactorRulesFollow rules;

  Http guest;
  Http officer;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
    officer = guest.signedIn(world.someone(Role.SECURITY_OFFICER, TAINING));
  }

  @AfterEach
  void nothingIsRequiredOfTheOtherStories() {
    officer.put("/api/second-factor-rules/COMMUNITY_SECRETARY", "{'required': false}");
  }

  @Test
  void somebodySetsItUpAndSignsInWithIt() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG);
    var person = setUp(user);

    assertThat(signIn(user, "").problem()).isEqualTo("/problems/second-factor-needed");
    assertThat(signIn(user, "000000").problem()).isEqualTo("/problems/wrong-code");
    assertThat(signIn(user, person.code(1)).status()).isEqualTo(200);
    assertThat(signIn(user, person.code(1)).problem())
        .as("nobody uses a code twice")
        .isEqualTo("/problems/wrong-code");
  }

  @Test
  void aRecoveryCodeOpensTheDoorOnce() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG);
    var person = setUp(user);
    assertThat(person.recoveryCodes()).hasSize(10);
    var code = person.recoveryCodes().getFirst();

    var in = signIn(user, code.toUpperCase(java.util.Locale.ROOT));
    assertThat(in.status()).isEqualTo(200);
    assertThat(signIn(user, code).status()).isEqualTo(401);
    var left = guest.signedIn(in).get("/api/account/second-factor").json();
    assertThat(left.path("recoveryCodesLeft").asInt()).isEqualTo(9);
  }

  @Test
  void aPostThatMustHaveItOpensNothingBeforeItIsSetUp() {
    var user = world.someoneNew(Role.COMMUNITY_SECRETARY, TAINING);
    var secretary = guest.signedIn(user);
    assertThat(secretary.get("/api/today").status()).isEqualTo(200);

    officer.put("/api/second-factor-rules/COMMUNITY_SECRETARY", "{'required': true}");

    assertThat(secretary.get("/api/today").problem())
        .isEqualTo("/problems/second-factor-must-be-set-up");
    assertThat(secretary.get("/api/session").json().path("confinement").asString())
        .isEqualTo("SECOND_FACTOR");
    setUp(secretary);
    assertThat(secretary.get("/api/today").status()).isEqualTo(200);
    var shown =
        officer
            .get("/api/second-factor-rules")
            .json()
            .valueStream()
            .filter(it -> it.path("role").asString().equals("COMMUNITY_SECRETARY"))
            .findFirst()
            .orElseThrow();
    assertThat(shown.path("required").asBoolean()).isTrue();
    assertThat(shown.path("setUp").asInt()).isPositive();
  }

  @Test
  void aRuleReachesNoFurtherThanItsOfficersPlace() {
    officer.put("/api/second-factor-rules/COMMUNITY_SECRETARY", "{'required': true}");

    var neighbour = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));
    assertThat(neighbour.get("/api/today").status()).isEqualTo(200);
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
    assertThat(admin.get("/api/second-factor-rules").status()).isEqualTo(403);
  }

  @Test
  void aRuleFollowsItsPlaceToAllThatFollowIt() {
    officer.put("/api/second-factor-rules/COMMUNITY_SECRETARY", "{'required': true}");
    var steps =
        List.of(
            new Succession.Step(TAINING, PlaceCode.of("420102002901")),
            new Succession.Step(TAINING, PlaceCode.of("420102002902")));

    rules.follow(
        new Succession(
            UUID.randomUUID(), LocalDate.of(2030, 1, 1), "test", steps, Set.of(), Map.of()));

    assertThat(
            jdbc.sql("select place from second_factor_rule where role = 'COMMUNITY_SECRETARY'")
                .query(Long.class)
                .list())
        .contains(420102002901L, 420102002902L);
  }

  @Test
  void aProgramsTokenIsNotAskedForIt() {
    var user = world.someoneNew(Role.COMMUNITY_SECRETARY, TAINING);
    var secretary = guest.signedIn(user);
    var until = Instant.now().plusSeconds(3600);
    var token =
        secretary.post("/api/tokens", "{'label': 'x', 'until': '%s'}".formatted(until)).json();

    officer.put("/api/second-factor-rules/COMMUNITY_SECRETARY", "{'required': true}");

    var program = guest.with("Authorization", "Bearer " + token.path("token").asString());
    assertThat(program.get("/api/today").status()).isEqualTo(200);
  }

  @Test
  void aLostPhoneIsTheSecurityOfficersToUntie() {
    var user = world.someoneNew(Role.GRID_WORKER, DAZHI);
    setUp(user);
    var path = "/api/accounts/" + user + "/second-factor";
    var elsewhere = guest.signedIn(world.someone(Role.SECURITY_OFFICER, JIANGHAN));
    assertThat(elsewhere.delete(path).status()).isEqualTo(404);

    var city = guest.signedIn(world.someone(Role.SECURITY_OFFICER, CITY));
    assertThat(city.delete(path).status()).isEqualTo(204);

    assertThat(signIn(user, "").status()).isEqualTo(200);
  }

  @Test
  void whoTakesItAwayShowsThePasswordAgain() {
    var user = world.someoneNew(Role.GRID_WORKER, BAOCHENG);
    var session = guest.signedIn(user);
    setUp(session);
    var removal = "/api/account/second-factor/removal";

    assertThat(session.post(removal, "{'password': 'x'}").status()).isEqualTo(422);
    assertThat(session.post("/api/account/second-factor", ownPassword()).problem())
        .isEqualTo("/problems/second-factor-in-force");
    assertThat(session.post(removal, ownPassword()).status()).isEqualTo(204);
    assertThat(session.get("/api/account/second-factor").json().path("state").asString())
        .isEqualTo("NONE");
  }

  @Test
  void theSecretIsSealedInTheDatabase() {
    var person = setUp(world.someoneNew(Role.GRID_WORKER, BAOCHENG));

    var found =
        jdbc.sql("select count(*) from second_factor where position(:secret in secret) > 0")
            .param("secret", person.secret().getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .query(Long.class)
            .single();

    assertThat(found).isZero();
  }

  private record Person(String secret, long step, List<String> recoveryCodes) {

    /** The code of a step after the one that was used for setting up. */
    String code(int later) {
      return Totp.read(secret).code(step + later);
    }
  }

  private Person setUp(String user) {
    return setUp(guest.signedIn(user));
  }

  private Person setUp(Http session) {
    var secret =
        session.post("/api/account/second-factor", ownPassword()).json().path("secret").asString();
    var step = Instant.now().getEpochSecond() / 30;
    var code = Totp.read(secret).code(step);
    var confirmed =
        session.put("/api/account/second-factor", "{'code': '%s'}".formatted(code)).json();
    var codes = confirmed.path("recoveryCodes").valueStream().map(it -> it.asString()).toList();
    return new Person(secret, step, codes);
  }

  private Http.Answer signIn(String user, String code) {
    return guest.post(
        "/api/session",
        "{'user': '%s', 'password': '%s', 'code': '%s'}".formatted(user, PASSWORD, code));
  }

  private static String ownPassword() {
    return "{'password': '%s'}".formatted(PASSWORD);
  }
}
