package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** S2: a household reports, and every level above sees it; silence and fever are seen too. */
@Story
@Tag("S2")
@Tag("J3")
class DailyReportStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Periods periods;
  @Autowired JdbcClient jdbc;

  Http guest;

  @BeforeEach
  void opensTheBrowser() {
    guest = Http.at(port);
  }

  @Test
  void aHouseholdReportsThroughItsLinkAndEveryLevelCountsIt() {
    var family = frozen(world.family(BAOCHENG_1));
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    var before = List.of(reported(secretary, BAOCHENG), reported(district, JIANGAN));

    var page = guest.get("/api/home/" + family.link());
    assertThat(page.json().path("members").size()).isEqualTo(3);
    assertThat(page.text()).doesNotContain("王某某").contains("王**");
    var answer = report(family, "36.5", "36.8", "36.4");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(List.of(reported(secretary, BAOCHENG), reported(district, JIANGAN)))
        .isEqualTo(before.stream().map(count -> count + 1).toList());
    assertThat(guest.get("/api/home/" + family.link()).json().at("/reported/by").asString())
        .isEqualTo("HOUSEHOLD");
  }

  @Test
  void aDayIsOpenedByManyAtOnceAndNoneIsRefused() throws Exception {
    var first = LocalDate.of(2190, 1, 1);
    try (var many = Executors.newFixedThreadPool(8)) {
      for (var day : first.datesUntil(first.plusDays(10)).toList()) {
        var opening = many.invokeAll(Collections.nCopies(8, () -> opened(day)));

        for (var it : opening) assertThat(it.get()).isEqualTo(day);
        var table = day.toString().replace('-', '_');
        jdbc.sql("drop table health_report_%1$s, coverage_%1$s".formatted(table)).update();
      }
    }
  }

  private LocalDate opened(LocalDate day) {
    periods.makeTables(day);
    return day;
  }

  @Test
  void theSameReportSentAgainCountsOnce() {
    var family = frozen(world.family(BAOCHENG_1));
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var body = body(UUID.randomUUID(), family, "36.5", "36.8", "36.4");
    var first = guest.post("/api/home/" + family.link() + "/reports", body);
    var counted = reported(secretary, BAOCHENG);

    var again = guest.post("/api/home/" + family.link() + "/reports", body);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(reported(secretary, BAOCHENG)).isEqualTo(counted);
  }

  @Test
  void aSecondReportIsACorrectionAndTheFirstIsKept() {
    var family = frozen(world.family(BAOCHENG_1));
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    report(family, "38.5", "36.8", "36.4");
    var over = figures(secretary, BAOCHENG).path("overPersons").asInt();
    var counted = reported(secretary, BAOCHENG);

    var corrected = report(family, "36.5", "36.8", "36.4");

    assertThat(corrected.json().path("revision").asInt()).isEqualTo(2);
    assertThat(figures(secretary, BAOCHENG).path("overPersons").asInt()).isEqualTo(over - 1);
    assertThat(reported(secretary, BAOCHENG)).isEqualTo(counted);
    assertThat(secretary.get("/api/households/" + family.id() + "/reports").json().size())
        .isEqualTo(2);
    assertThat(exceptions(secretary)).doesNotContain(family.members().getFirst());
  }

  @ParameterizedTest
  @CsvSource({"37.3, false", "37.4, true"})
  void aReadingIsAnExceptionOnlyStrictlyAboveTheThreshold(String celsius, boolean exception) {
    var family = frozen(world.family(BAOCHENG_2));
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));

    var answer = report(family, celsius, "36.8", "36.4");

    assertThat(answer.json().path("over").size()).isEqualTo(exception ? 1 : 0);
    assertThat(exceptions(secretary).contains(family.members().getFirst())).isEqualTo(exception);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "365|NOT|34.0",
        "'36,5'|COMMA|36.5",
        "36.55|DECIMAL|one decimal",
        "warm|NUMBER|number",
        "''|NUMBER|number"
      })
  void aWrongTemperatureIsToldAtItsFieldAndNothingIsStored(
      String celsius, String kind, String told) {
    var family = frozen(world.family(BAOCHENG_2));
    var body =
        body(UUID.randomUUID(), family, "36.5", "36.6", "36.7")
            .replace("36.6", "'" + celsius + "'");

    var answer =
        guest.with("Accept-Language", "en").post("/api/home/" + family.link() + "/reports", body);

    assertThat(answer.status()).as(kind).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("readings[1].celsius");
    assertThat(answer.json().at("/errors/0").toString()).contains(told);
    assertThat(guest.get("/api/home/" + family.link()).json().path("reported").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|/problems/invalid",
        "{'id': 7}|400|/problems/unreadable",
        "no json|400|/problems/unreadable",
        "{'id': '6f1c1c1e-3a50-4a37-9a6e-6b1f1f9b1a01', 'day': '2026-01-01', 'slot': 'MORNING', 'readings': [null]}|422|/problems/invalid",
        "{'id': '6f1c1c1e-3a50-4a37-9a6e-6b1f1f9b1a01', 'day': '2026-01-01', 'slot': 'MORNING', 'readings': [], 'colour': 1}|400|/problems/unreadable"
      })
  void aBodyThatIsNoReportIsRefusedInWords(String body, int status, String problem) {
    var family = world.family(BAOCHENG_2);

    var answer = guest.post(reports(family), body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.json().path("detail").asString()).isNotBlank();
  }

  @Test
  void aHugeBodyIsRefused() {
    var family = world.family(BAOCHENG_2);

    var answer = guest.post(reports(family), "{'id': '" + "x".repeat(100_000) + "'}");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void aGridWorkerReportsForAHouseholdAndItIsMarked() {
    var family = frozen(world.family(BAOCHENG_1));
    var worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var body =
        body(UUID.randomUUID(), family, "36.5", "36.8", "36.4")
            .replace("'id'", "'household': '" + family.id() + "', 'id'");

    assertThat(worker.post("/api/reports", body).status()).isEqualTo(201);

    var shown = guest.get("/api/home/" + family.link()).json();
    assertThat(shown.at("/reported/by").asString()).isEqualTo("PROXY");
  }

  @Test
  void nobodyReportsForAHouseholdElsewhere() {
    var family = frozen(world.family(ELSEWHERE_1));
    var worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var body =
        body(UUID.randomUUID(), family, "36.5", "36.8", "36.4")
            .replace("'id'", "'household': '" + family.id() + "', 'id'");

    assertThat(worker.post("/api/reports", body).status()).isEqualTo(404);
  }

  @Test
  void aHouseholdCannotReportForAnothersMembers() {
    var family = frozen(world.family(BAOCHENG_1));
    var other = frozen(world.family(BAOCHENG_1));
    var mixed = new Family(family.id(), family.link(), other.members());

    var answer = report(mixed, "36.5", "36.8", "36.4");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("/problems/not-of-this-household");
  }

  @Test
  void aRevokedLinkOpensNothingAndReportsNothing() {
    var family = frozen(world.family(BAOCHENG_1));
    var worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    worker.delete("/api/households/" + family.id() + "/link");

    assertThat(guest.get("/api/home/" + family.link()).problem())
        .isEqualTo("/problems/link-revoked");
    assertThat(report(family, "36.5", "36.8", "36.4").status()).isEqualTo(410);

    var anew = worker.post("/api/households/" + family.id() + "/link", "{}").json();
    assertThat(guest.get("/api/home" + anew.path("url").asString().substring(2)).status())
        .isEqualTo(200);
  }

  @Test
  void aForgedLinkIsUnknown() {
    var family = world.family(BAOCHENG_1);
    var letter = family.link().charAt(8) == 'A' ? 'B' : 'A';
    var forged = family.link().substring(0, 8) + letter + family.link().substring(9);

    assertThat(guest.get("/api/home/" + forged).status()).isEqualTo(404);
    assertThat(guest.get("/api/home/x").status()).isEqualTo(404);
  }

  @Test
  void theSilentAreListedUntilTheyReport() {
    var family = frozen(world.family(TAINING_1));
    var officer = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    var silent = "/api/daily-reports/silent?size=200&place=" + TAINING_1;
    assertThat(officer.get(silent).text()).contains(family.id().toString());
    var total = officer.get(silent).json().path("total").asInt();

    report(family, "36.5", "36.8", "36.4");

    assertThat(officer.get(silent).text()).doesNotContain(family.id().toString());
    assertThat(officer.get(silent).json().path("total").asInt()).isEqualTo(total - 1);
    assertThat(officer.get(silent.replace("silent", "reported")).text())
        .contains(family.id().toString());
  }

  @Test
  void aHouseholdThatCameLaterIsShownBesideTheDenominator() {
    periods.current();
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var before = figures(secretary, BAOCHENG);
    var family = world.family(BAOCHENG_2);

    report(family, "36.5", "36.8", "36.4");

    var after = figures(secretary, BAOCHENG);
    assertThat(after.path("expectedHouseholds")).isEqualTo(before.path("expectedHouseholds"));
    assertThat(after.path("reportedHouseholds")).isEqualTo(before.path("reportedHouseholds"));
    assertThat(after.path("addedSinceFrozen").asInt())
        .isEqualTo(before.path("addedSinceFrozen").asInt() + 1);
  }

  @Test
  void aPeriodThatIsOverOrHasNotBegunTakesNoReports() {
    var family = frozen(world.family(BAOCHENG_1));
    var body = body(UUID.randomUUID(), family, "36.5", "36.8", "36.4");
    var day = periods.current().period().day().toString();

    var old = guest.post(reports(family), body.replace(day, "2020-02-20"));
    var future = guest.post(reports(family), body.replace(day, "2120-02-20"));

    assertThat(old.problem()).isEqualTo("/problems/period-closed");
    assertThat(future.problem()).isEqualTo("/problems/period-not-open");
  }

  @Test
  void manyReportsAtOnceAreAllCountedOnce() {
    var families =
        IntStream.range(0, 40).mapToObj(_ -> world.family(TAINING_1)).map(this::frozen).toList();
    var officer = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    var before = reported(officer, TAINING_1);

    var answers =
        families.parallelStream()
            .flatMap(family -> {
              var body = body(UUID.randomUUID(), family, "36.5", "37.9", "36.4");
              return IntStream.range(0, 3)
                  .parallel()
                  .mapToObj(_ -> guest.post(reports(family), body).status());
            })
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

    assertThat(answers).containsOnlyKeys(201, 200).containsEntry(201, 40L);
    assertThat(reported(officer, TAINING_1)).isEqualTo(before + 40);
    assertThat(
            jdbc.sql("select count(*) from health_report where household in (:ids)")
                .param("ids", families.stream().map(it -> it.id().number()).toList())
                .query(Long.class)
                .single())
        .isEqualTo(40);
  }

  @Test
  void someoneElsewhereSeesNothingOfIt() {
    var elsewhere = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));

    assertThat(elsewhere.get("/api/daily-reports/board?place=" + BAOCHENG).status()).isEqualTo(404);
    assertThat(elsewhere.get("/api/daily-reports/silent?place=" + BAOCHENG).status())
        .isEqualTo(404);
    assertThat(elsewhere.get("/api/daily-reports/board/stream?place=" + BAOCHENG).status())
        .isEqualTo(404);
  }

  /** Puts a family that came after the freeze into the denominator, as if it had been there. */
  private Family frozen(Family family) {
    var period = periods.current().period();
    jdbc.sql(
            """
            update household set recorded_at = '2020-01-01' where subdistrict = :s and id = :id
            """)
        .param("s", family.id().subdistrict())
        .param("id", family.id().number())
        .update();
    jdbc.sql(
            """
            insert into coverage as c
              (subdistrict, day, slot, grid, expected_households, expected_persons)
            select :s, :day, :slot, grid, 1, 3 from household where subdistrict = :s and id = :id
            on conflict (subdistrict, day, slot, grid) do update
            set expected_households = c.expected_households + 1,
                expected_persons = c.expected_persons + 3
            """)
        .param("s", family.id().subdistrict())
        .param("id", family.id().number())
        .param("day", period.day())
        .param("slot", period.slot().number())
        .update();
    return family;
  }

  private Http.Answer report(Family family, String... celsius) {
    return guest.post(reports(family), body(UUID.randomUUID(), family, celsius));
  }

  private static String reports(Family family) {
    return "/api/home/" + family.link() + "/reports";
  }

  private String body(UUID id, Family family, String... celsius) {
    var period = periods.current().period();
    var readings =
        IntStream.range(0, celsius.length)
            .mapToObj(i ->
                "{'resident': '%s', 'celsius': %s}".formatted(family.members().get(i), celsius[i]))
            .collect(Collectors.joining(", "));
    return "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [%s]}"
        .formatted(id, period.day(), period.slot(), readings);
  }

  private static JsonNode figures(Http who, PlaceCode place) {
    return who.get("/api/daily-reports/board?place=" + place).json().path("total");
  }

  private static int reported(Http who, PlaceCode place) {
    return figures(who, place).path("reportedHouseholds").asInt();
  }

  private static List<String> exceptions(Http who) {
    var items =
        who.get("/api/daily-reports/exceptions?size=200&place=" + BAOCHENG).json().path("items");
    return Arrays.stream(new JsonNode[] {items})
        .flatMap(it -> it.valueStream())
        .map(it -> it.path("resident").asString())
        .toList();
  }
}
