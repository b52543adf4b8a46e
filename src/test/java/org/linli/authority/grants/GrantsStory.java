package org.linli.authority.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.authority.signin.Sessions;
import org.linli.base.PlaceCode;
import org.linli.edge.Power;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * G4: a subdistrict lends its communities the power to blow the whistle until Friday. It works at
 * once, every use names it, it lapses by itself, and it can be taken back.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, GrantsStory.Time.class})
@Tag("G4")
class GrantsStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock grantsClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired Grants grants;
  @Autowired Sessions sessions;

  private Http guest;
  private Http subdistrict;
  private Http secretary;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    guest = Http.at(port).with("Accept-Language", "en");
    world.someone(Role.DISTRICT_OFFICER, JIANGAN);
    theySignIn();
    takeAllBack();
  }

  private void theySignIn() {
    subdistrict = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
  }

  /** Stories share the database: none inherits what another has lent. */
  private void takeAllBack() {
    subdistrict
        .get("/api/grants?size=200")
        .json()
        .path("items")
        .forEach(it -> withdraw(subdistrict, it.path("id").asString()));
  }

  private Instant friday() {
    return clock.instant().plus(Duration.ofDays(3));
  }

  private Http.Answer lend(Http by, String power, PlaceCode within, String to, Instant until) {
    return by.post(
        "/api/grants",
        "{'power': '%s', 'within': '%s', %s, 'until': '%s', 'basis': 'ERL-22', 'reason': '周末庙会，社区直接吹哨'}"
            .formatted(power, within, to, until));
  }

  private String lent(String power, PlaceCode within, String to) {
    var made = lend(subdistrict, power, within, to, friday());
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private static Http.Answer withdraw(Http by, String grant) {
    return by.post("/api/grants/" + grant + "/withdrawal", "{'reason': '庙会提前结束'}");
  }

  private static Http.Answer whistle(Http by, PlaceCode place) {
    return by.post(
        "/api/whistles",
        "{'kind': 'EMERGENCY', 'agencies': ['FIRE_RESCUE'], 'place': '%s', 'spot': '庙会东口', 'words': '人多'}"
            .formatted(place));
  }

  private static final String SECRETARIES = "'role': 'COMMUNITY_SECRETARY'";

  @Test
  void aLentPowerWorksIsNamedAtEveryUseAndLapsesByItself() {
    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(403);

    var grant = lent("RAISE_WHISTLES", DAZHI, SECRETARIES);

    var blown = whistle(secretary, BAOCHENG);
    assertThat(blown.status()).as(blown.text()).isEqualTo(201);
    assertThat(powers(secretary)).contains("RAISE_WHISTLES");
    var line = line("WHISTLE_RAISE", blown.json().path("id").asString());
    assertThat(line.at("/lent/0/grant").asString()).isEqualTo(grant);
    assertThat(line.at("/lent/0/power").asString()).isEqualTo("RAISE_WHISTLES");
    assertThat(line("POWERS_LENT", grant).path("basis").asString()).isEqualTo("ERL-22");
    var uses = subdistrict.get("/api/journal?grant=" + grant).json();
    assertThat(uses.path("total").asInt()).isEqualTo(1);
    var mine = secretary.get("/api/grants/mine").json();
    assertThat(mine.at("/0/id").asString()).isEqualTo(grant);
    assertThat(mine.at("/0/lender").asString()).isNotEmpty();

    clock.forward(Duration.ofDays(3).plusMinutes(1));
    theySignIn();

    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(403);
    assertThat(powers(secretary)).doesNotContain("RAISE_WHISTLES");
    assertThat(secretary.get("/api/grants/mine").json()).isEmpty();
    assertThat(subdistrict.get("/api/grants?running=false").text()).contains(grant, "LAPSED");
  }

  @Test
  void whatFollowsTheUseOfALentPowerNamesItTooAndWhatNeedsItNotDoesNot() {
    var grant = lent("RAISE_WHISTLES", DAZHI, SECRETARIES);
    var id = whistle(secretary, BAOCHENG).json().path("id").asString();

    secretary.post("/api/whistles/" + id + "/withdrawal", "{'words': '看错了'}");
    secretary.post(
        "/api/cases",
        "{'id': '%s', 'words': '井盖没了', 'place': '%s'}".formatted(UUID.randomUUID(), BAOCHENG_1));
    whistle(subdistrict, DAZHI);

    assertThat(line("WHISTLE_WITHDRAW", id).at("/lent/0/grant").asString()).isEqualTo(grant);
    assertThat(subdistrict.get("/api/journal?grant=" + grant).json().path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void onePostAloneMayGetItAndWithdrawnItIsOverForWhoIsSignedIn() {
    var post = secretary.get("/api/session").json().at("/post/id").asString();
    var neighbour = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    var grant = lent("RAISE_WHISTLES", BAOCHENG, "'post': '%s'".formatted(post));
    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(201);
    assertThat(whistle(neighbour, TAINING).status()).isEqualTo(403);
    assertThat(seen(grant).path("reaches").asInt()).isEqualTo(1);

    assertThat(withdraw(subdistrict, grant).status()).isEqualTo(204);

    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(403);
    assertThat(withdraw(subdistrict, grant).problem()).isEqualTo("/problems/lent-no-more");
    assertThat(line("POWERS_WITHDRAWN", grant).text()).contains("庙会提前结束");
  }

  @Test
  void oneRowLendsToEveryPostOfTheRoleAlsoToWhoComesLater() {
    var grant = lent("RAISE_WHISTLES", DAZHI, SECRETARIES);

    var newcomer = guest.signedIn(world.someoneNew(Role.COMMUNITY_SECRETARY, TAINING));

    assertThat(whistle(newcomer, TAINING).status()).isEqualTo(201);
    assertThat(whistle(newcomer, BAOCHENG).status()).isEqualTo(404);
    assertThat(seen(grant).path("reaches").asInt()).isGreaterThanOrEqualTo(2);
    var elsewhere =
        guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, Neighbourhood.ELSEWHERE));
    assertThat(whistle(elsewhere, Neighbourhood.ELSEWHERE).status()).isEqualTo(403);
  }

  @Test
  void whatMayNotBeLentIsRefusedByName() {
    assertThat(problem("IMPORT_REGISTER", DAZHI, SECRETARIES)).isEqualTo("/problems/never-lent");
    assertThat(problem("LEND_POWERS", DAZHI, SECRETARIES)).isEqualTo("/problems/never-lent");
    assertThat(problem("DECIDE_MEASURES", DAZHI, SECRETARIES)).isEqualTo("/problems/never-lent");
    assertThat(problem("REPORT_BY_PROXY", DAZHI, SECRETARIES))
        .isEqualTo("/problems/not-yours-to-lend");
    assertThat(problem("START_SWEEPS", DAZHI, "'role': 'SUBDISTRICT_OFFICER'"))
        .isEqualTo("/problems/borrower-not-below");
    assertThat(problem("START_SWEEPS", DAZHI, "'role': 'AUDITOR'"))
        .isEqualTo("/problems/borrower-not-below");
    assertThat(problem("START_SWEEPS", TAINING, "'post': '%s'".formatted(postOf(secretary))))
        .isEqualTo("/problems/borrower-elsewhere");
    assertThat(lend(subdistrict, "START_SWEEPS", JIANGAN, SECRETARIES, friday()).status())
        .isEqualTo(404);
    assertThat(lend(secretary, "SEE_CASES", BAOCHENG, "'role': 'GRID_WORKER'", friday()).status())
        .isEqualTo(403);
    var never = clock.instant().minusSeconds(1);
    assertThat(lend(subdistrict, "START_SWEEPS", DAZHI, SECRETARIES, never).problem())
        .isEqualTo("/problems/lent-without-time");
    var long_ = clock.instant().plus(Duration.ofDays(31));
    assertThat(lend(subdistrict, "START_SWEEPS", DAZHI, SECRETARIES, long_).problem())
        .isEqualTo("/problems/lent-too-long");
  }

  /** What is lent is not lent on, though the borrower lends other powers. */
  @Test
  void nobodyLendsOnWhatIsLentToThem() {
    var city = guest.signedIn(world.someone(Role.COMMAND, CITY));
    var district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    var made = lend(city, "RAISE_WHISTLES", JIANGAN, "'role': 'DISTRICT_OFFICER'", friday());
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(powers(district)).contains("RAISE_WHISTLES");

    assertThat(lend(district, "RAISE_WHISTLES", DAZHI, SECRETARIES, friday()).problem())
        .isEqualTo("/problems/not-yours-to-lend");
    var grant = made.json().path("id").asString();
    assertThat(withdraw(subdistrict, grant).problem()).isEqualTo("/problems/lent-by-higher");
    assertThat(withdraw(city, grant).status()).isEqualTo(204);
    assertThat(powers(district)).doesNotContain("RAISE_WHISTLES");
  }

  @Test
  void withItsBasisAGrantIsGone() {
    var district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    var today = clock.today();
    var basis =
        district
            .post(
                "/api/law/bases",
                "{'kind': 'APPROVAL', 'title': '庙会批复', 'number': '岸政办2号', 'issuer': '江岸区政府', 'words': '同意社区直接吹哨', 'area': '%s', 'from': '%s', 'until': '%s', 'collects': []}"
                    .formatted(DAZHI, today, today.plusDays(10)))
            .json()
            .path("key")
            .asString();
    var body =
        "{'power': 'RAISE_WHISTLES', 'within': '%s', %s, 'until': '%s', 'basis': '%s', 'reason': 'x'}";
    assertThat(
            subdistrict
                .post(
                    "/api/grants",
                    body.formatted(
                        DAZHI, SECRETARIES, clock.instant().plus(Duration.ofDays(12)), basis))
                .problem())
        .isEqualTo("/problems/basis-not-in-force");
    var made = subdistrict.post("/api/grants", body.formatted(DAZHI, SECRETARIES, friday(), basis));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(201);

    district.post("/api/law/bases/" + basis + "/withdrawal", "{'reason': '发错了'}");

    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(403);
    assertThat(line("POWERS_WITHDRAWN", made.json().path("id").asString()).text()).contains("发错了");
  }

  /** As an activation does: thousands in one call, taken back in one. */
  @Test
  void aSourceLendsThousandsAtOnceAndTakesThemBackAtOnce() {
    var by = sessions.byToken(token(subdistrict)).orElseThrow();
    var loans =
        IntStream.range(0, 3000)
            .mapToObj(it ->
                new Loan(
                    it % 2 == 0 ? Power.RAISE_WHISTLES : Power.START_SWEEPS,
                    BAOCHENG,
                    new Borrower.Everyone(Role.COMMUNITY_SECRETARY, null),
                    null,
                    friday().plusSeconds(it),
                    "响应期间"))
            .toList();

    grants.lend(by, "activation:7", "ERL-22", loans);

    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(201);
    assertThat(grants.ofSource("activation:7")).hasSize(3000);
    assertThat(grants.end(by, "activation:7", "响应终止")).isEqualTo(3000);
    assertThat(grants.end(by, "activation:7", "响应终止")).isZero();
    assertThat(whistle(secretary, BAOCHENG).status()).isEqualTo(403);
    assertThat(grants.ofSource("activation:7"))
        .allMatch(it -> it.standingAt(clock.instant()) == Grant.Standing.WITHDRAWN);
    var bad = new Loan(Power.KEEP_LAW, BAOCHENG, loans.getFirst().to(), null, friday(), "x");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> grants.lend(by, "activation:8", "ERL-22", List.of(loans.getFirst(), bad))))
        .hasMessageContaining("NEVER_LENT");
    assertThat(grants.ofSource("activation:8")).isEmpty();
  }

  private String token(Http by) {
    var made =
        by.post(
            "/api/tokens",
            "{'label': 'x', 'until': '%s'}".formatted(clock.instant().plus(Duration.ofDays(9))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("token").asString();
  }

  private String problem(String power, PlaceCode within, String to) {
    return lend(subdistrict, power, within, to, friday()).problem();
  }

  private static String postOf(Http who) {
    return who.get("/api/session").json().at("/post/id").asString();
  }

  private static List<String> powers(Http who) {
    return who.get("/api/session")
        .json()
        .path("powers")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private JsonNode seen(String grant) {
    return subdistrict
        .get("/api/grants?size=200")
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(grant))
        .findFirst()
        .orElseThrow();
  }

  private Line line(String action, String subject) {
    return subdistrict
        .get("/api/journal?size=200")
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("action").asString().equals(action))
        .filter(it -> it.path("subject").asString().equals(subject))
        .findFirst()
        .map(Line::new)
        .orElseThrow();
  }

  /** A line of the journal. */
  private record Line(JsonNode it) {
    JsonNode at(String path) {
      return it.at(path);
    }

    JsonNode path(String name) {
      return it.path(name);
    }

    String text() {
      return it.toString();
    }
  }
}
