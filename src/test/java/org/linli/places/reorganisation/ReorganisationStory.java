package org.linli.places.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Http.Answer;
import org.linli.Http.File;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.outlines.Outline;
import org.linli.places.outlines.Outlines;
import org.linli.places.topology.Finding;
import org.linli.places.topology.Topology;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** G1: places are divided, merged, moved and renamed from a day on, and nobody is lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, Quarter.class, ReorganisationStory.Time.class})
@Tag("G1")
class ReorganisationStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Quarter quarter;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Outlines outlines;
  @Autowired Reorganisations reorganisations;

  private Http guest;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(8);
    guest = Http.at(port);
  }

  @Test
  void aSplitGivesEachBuildingToItsPartFromTheDayOn() {
    var community = quarter.community(DAZHI, 2);
    var west = quarter.family(community, 1, 0.2);
    var east = quarter.family(community, 1, 0.8);
    quarter.family(community, 2, 0.5);
    clock.nextDayAt(8);
    var today = clock.today();
    report(west, today, "MORNING");
    var before = board(community.code(), today, "MORNING");
    var officer = officer();
    var changes = split(community.grid(1), community.line(1, 0.5));

    var preview = officer.post("/api/reorganisations/previews", "{'changes': [" + changes + "]}");
    var plan = planned(officer, changes, today.plusDays(1));

    assertThat(preview.json().path("results").size()).isEqualTo(2);
    for (var result : preview.json().path("results")) {
      assertThat(result.path("households").asInt()).isOne();
      assertThat(result.path("persons").asInt()).isEqualTo(3);
      assertThat(result.path("squareMetres").asLong()).isBetween(80_000L, 90_000L);
    }
    assertThat(plan.path("state").asString()).isEqualTo("PLANNED");
    assertThat(codes(board(community.code(), today, "MORNING")))
        .containsExactly(community.grid(1).toString(), community.grid(2).toString());

    clock.nextDayAt(8);
    var now = board(community.code(), clock.today(), "MORNING");
    assertThat(codes(now))
        .containsExactly(
            community.grid(2).toString(), community.code() + "003", community.code() + "004");
    assertThat(now.path("children").findValuesAsString("expectedHouseholds"))
        .containsExactly("1", "1", "1");
    assertThat(now.at("/total/expectedHouseholds").asInt()).isEqualTo(3);
    assertThat(board(community.code(), today, "MORNING").path("children"))
        .isEqualTo(before.path("children"));

    assertThat(report(east, today, "AFTERNOON").status()).isEqualTo(201);
    var late = board(community.code(), today, "AFTERNOON");
    assertThat(codes(late))
        .containsExactly(community.grid(1).toString(), community.grid(2).toString());
    assertThat(late.at("/children/0/reportedHouseholds").asInt()).isOne();
    assertThat(late.at("/total/reportedHouseholds").asInt()).isOne();
    var silent = silent(community.code(), today, "AFTERNOON");
    assertThat(silent.path("total").asInt()).isEqualTo(2);
    assertThat(silent.path("items").findValuesAsString("household"))
        .contains(west.id().toString())
        .doesNotContain(east.id().toString());

    assertThat(report(east, clock.today(), "MORNING").status()).isEqualTo(201);
    assertThat(
            board(community.code(), clock.today(), "MORNING")
                .at("/children/2/reportedHouseholds")
                .asInt())
        .isOne();
    var ended = officer().get("/api/places/" + community.grid(1)).json();
    assertThat(ended.path("until").asString()).isEqualTo(clock.today().toString());
    assertThat(ended.path("successors").size()).isEqualTo(2);
    everyoneHasOneGrid();
  }

  @Test
  void aSplitThatLeavesABuildingBehindIsRefusedWithTheList() {
    var community = quarter.community(DAZHI, 1);
    quarter.family(community, 1, 0.2);
    var onTheLine = quarter.building(quarter.family(community, 1, 0.5));
    var unlocated = quarter.building(quarter.unlocated(community, 1));
    var officer = officer();
    var line = community.line(1, 0.5);
    var draft = drafted(officer, split(community.grid(1), line), clock.today());

    var refused = state(officer, draft.json(), "PLANNED");
    var named = split(community.grid(1), line, List.of(onTheLine), List.of(unlocated));
    var changed =
        officer.put(
            "/api/reorganisations/" + draft.json().path("id").asString(),
            wish(named, clock.today(), draft.json().path("version").asInt()));
    var done = state(officer, changed.json(), "PLANNED");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).endsWith("buildings_left_behind".replace('_', '-'));
    assertThat(refused.json().path("errors").findValuesAsString("reason"))
        .containsExactlyInAnyOrder("这栋楼正好在线上", "这栋楼没有坐标");
    assertThat(done.json().path("state").asString()).as(done.text()).isEqualTo("IN_FORCE");
    everyoneHasOneGrid();
  }

  @Test
  void withoutALineTheGroundFollowsTheBuildingsChosenFromAList() {
    var community = quarter.community(DAZHI, 1);
    var one = quarter.building(quarter.family(community, 1, 0.1));
    var other = quarter.building(quarter.family(community, 1, 0.9));

    var plan =
        planned(
            officer(),
            split(community.grid(1), "null", List.of(one), List.of(other)),
            clock.today());

    assertThat(plan.path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(outlines.within(community.code(), Level.GRID)).hasSize(2);
    tiles(community.code());
  }

  @Test
  void postsSessionsAndTokensFollowAMerge() {
    var community = quarter.community(DAZHI, 2);
    var user = world.someone(Role.GRID_WORKER, community.grid(1));
    var worker = guest.signedIn(user);
    var until = clock.instant().plusSeconds(86_400 * 30);
    var token =
        worker
            .post("/api/tokens", "{'label': 'x', 'until': '%s'}".formatted(until))
            .json()
            .path("token")
            .asString();
    var program = guest.with("Authorization", "Bearer " + token);
    var colleague = world.someone(Role.COMMUNITY_SECRETARY, community.code());
    var post = worker.get("/api/session").json().at("/post/id").asString();
    var named =
        worker.post(
            "/api/posts/" + post + "/deputies",
            "{'user': '%s', 'from': '%s', 'until': '%s'}"
                .formatted(colleague, clock.instant(), until));
    assertThat(named.status()).as(named.text()).isEqualTo(201);

    planned(
        officer(),
        "{'kind': 'MERGE', 'places': ['%s', '%s'], 'name': '合并网格'}"
            .formatted(community.grid(1), community.grid(2)),
        clock.today());

    for (var who : List.of(worker, program)) {
      var now = who.get("/api/today").json().path("post");
      assertThat(now.at("/place/code").asString()).isEqualTo(community.code() + "003");
      assertThat(now.at("/place/name").asString()).isEqualTo("合并网格");
      assertThat(now.path("title").asString()).isEqualTo(user);
    }
    assertThat(guest.signedIn(colleague).get("/api/session").json().findValuesAsString("deputyFor"))
        .contains(user);
    tiles(community.code());
  }

  @Test
  void aPostAtADividedGridGoesOnAtEveryPart() {
    var community = quarter.community(DAZHI, 1);
    quarter.family(community, 1, 0.2);
    var user = world.someone(Role.GRID_WORKER, community.grid(1));

    planned(officer(), split(community.grid(1), community.line(1, 0.5)), clock.today());

    var posts = guest.signedIn(user).get("/api/session").json().path("posts");
    assertThat(posts.findValuesAsString("code"))
        .containsExactlyInAnyOrder(community.code() + "002", community.code() + "003");
  }

  @Test
  void aMovedCommunityKeepsItsLinksAndBothDistrictsAddUpOnEveryDay() {
    var community = quarter.community(DAZHI, 1);
    var family = quarter.family(community, 1, 0.5);
    clock.nextDayAt(8);
    var day = clock.today();
    Supplier<Http> command = () -> guest.signedIn(world.someone(Role.COMMAND, CITY));
    var told =
        guest
            .signedIn(world.someone(Role.GRID_WORKER, community.grid(1)))
            .put(
                "/api/facts/RESIDENT:" + family.resident(0) + "/EDUCATION",
                "{'value': '小学', 'source': '上门'}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    report(family, day, "MORNING");
    var from = expected(JIANGAN, day);
    var to = expected(JIANGHAN, day);

    var plan =
        planned(
            command.get(),
            "{'kind': 'MOVE_COMMUNITY', 'places': ['%s'], 'target': '%s'}"
                .formatted(community.code(), MINZU),
            day);

    assertThat(plan.path("figuresFrom").asString()).isEqualTo(day.plusDays(1).toString());
    var home = guest.get("/api/home/" + family.link()).json();
    assertThat(home.path("places").findValuesAsString("name")).contains("民族街街道");
    assertThat(home.at("/reported/revision").asInt()).isOne();
    assertThat(report(family, day, "MORNING").json().path("revision").asInt()).isEqualTo(2);
    assertThat(expected(JIANGAN, day)).isEqualTo(from);
    assertThat(expected(JIANGHAN, day)).isEqualTo(to);
    assertThat(
            command.get().get("/api/households/" + family.id()).json().at("/household").asString())
        .isEqualTo(MINZU + "-" + family.id().number());
    var known =
        command.get().get("/api/facts/RESIDENT:" + MINZU + "-" + family.members().getFirst());
    assertThat(known.text()).contains("小学教育");
    var reported =
        command
            .get()
            .get(
                "/api/daily-reports/reported?place=%s&day=%s&slot=MORNING&size=200"
                    .formatted(DAZHI, day));
    assertThat(reported.json().path("items").findValuesAsString("household"))
        .contains(family.id().toString());

    clock.nextDayAt(8);
    assertThat(expected(JIANGAN, clock.today())).isEqualTo(from - 1);
    assertThat(expected(JIANGHAN, clock.today())).isEqualTo(to + 1);
    assertThat(report(family, clock.today(), "MORNING").json().path("revision").asInt()).isOne();
    assertThat(report(family, day, "AFTERNOON").status()).isEqualTo(201);
    assertThat(expected(JIANGAN, day)).isEqualTo(from);
    everyoneHasOneGrid();
  }

  @Test
  void ofTwoOfficersTheSecondIsToldWhosePlanStandsInTheWay() {
    var community = quarter.community(DAZHI, 1);
    var first = officer();
    var command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    var changes = split(community.grid(1), community.line(1, 0.5));
    var late = drafted(command, changes, clock.today().plusDays(3)).json();
    var plan = planned(first, changes, clock.today().plusDays(2));

    var second = state(command, late, "PLANNED");
    var third = drafted(command, changes, clock.today().plusDays(3));
    var stale = state(command, plan, "WITHDRAWN", plan.path("version").asInt() - 1);
    var withdrawn = state(command, plan, "WITHDRAWN");
    var again = state(command, late, "PLANNED");

    for (var refused : List.of(second, third)) {
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().path("detail").asString())
          .contains("subdistrict-officer-" + DAZHI, "拆分试验");
    }
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("detail").asString()).contains("subdistrict-officer-" + DAZHI);
    assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(again.json().path("state").asString()).isEqualTo("PLANNED");
    state(command, again.json(), "WITHDRAWN");
  }

  @Test
  void aWithdrawnPlanNeverComesIntoForceAndADuePlanDoesOnce() {
    var community = quarter.community(DAZHI, 2);
    var officer = officer();
    var withdrawn =
        planned(
            officer, split(community.grid(1), community.line(1, 0.5)), clock.today().plusDays(1));
    state(officer, withdrawn, "WITHDRAWN");
    planned(officer, split(community.grid(2), community.line(2, 0.5)), clock.today().plusDays(1));

    clock.nextDayAt(0);
    reorganisations.bringDueIntoForce();
    reorganisations.bringDueIntoForce();

    assertThat(outlines.within(community.code(), Level.GRID).keySet())
        .extracting(PlaceCode::toString)
        .containsExactly(
            community.grid(1).toString(), community.code() + "003", community.code() + "004");
  }

  @Test
  void aDepartmentDrawsNoGridsOfItsOwn() {
    var community = quarter.community(DAZHI, 1);
    var department = guest.signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
    var changes = split(community.grid(1), community.line(1, 0.5));

    assertThat(drafted(department, changes, clock.today()).status()).isEqualTo(403);
    assertThat(
            department
                .post("/api/reorganisations/previews", "{'changes': [" + changes + "]}")
                .status())
        .isEqualTo(403);
    assertThat(
            department
                .post(
                    "/api/places/" + community.code() + "/grids",
                    "{'householdsPerGrid': 350, 'dryRun': true}")
                .status())
        .isEqualTo(403);
    assertThat(department.get("/api/reorganisations").status()).isEqualTo(403);
  }

  @Test
  void aNewNameHoldsFromItsDayAndYesterdayKeepsTheOld() {
    var community = quarter.community(DAZHI, 1);
    quarter.family(community, 1, 0.5);
    clock.nextDayAt(8);
    var day = clock.today();
    board(community.code(), day, "MORNING");

    planned(
        officer(),
        "{'kind': 'RENAME', 'places': ['%s'], 'name': '新名社区'}".formatted(community.code()),
        day.plusDays(1));
    clock.nextDayAt(8);

    assertThat(board(community.code(), clock.today(), "MORNING").at("/place/name").asString())
        .isEqualTo("新名社区");
    assertThat(board(community.code(), day, "MORNING").at("/place/name").asString())
        .isNotEqualTo("新名社区");
  }

  @Test
  void communitiesAreMergedWithTheirGridsAndTheJournalSaysOnWhatBasis() {
    var one = quarter.community(DAZHI, 2);
    var other = quarter.community(DAZHI, 1);
    quarter.family(one, 2, 0.5);
    quarter.family(other, 1, 0.5);
    var officer = officer();

    planned(
        officer,
        "{'kind': 'MERGE_COMMUNITIES', 'places': ['%s', '%s'], 'name': '合并社区', 'code': '%s'}"
            .formatted(one.code(), other.code(), DAZHI + "199"),
        clock.today());

    var merged = officer.get("/api/places/" + DAZHI + "199").json();
    assertThat(merged.path("name").asString()).isEqualTo("合并社区");
    assertThat(merged.path("childCount").asInt()).isEqualTo(3);
    var line = officer.get("/api/journal?size=1").json().at("/items/0");
    assertThat(line.path("action").asString()).isEqualTo("REORGANISED");
    assertThat(line.path("basis").asString()).isEqualTo("江岸区批复〔2026〕1号");
    tiles(PlaceCode.of(DAZHI + "199"));
    everyoneHasOneGrid();
  }

  @Test
  void aNewCommunityIsFormedOfSomeGridsAndTheOldOneGoesOnWithTheRest() {
    var old = quarter.community(DAZHI, 3);
    var stays = quarter.family(old, 1, 0.5);
    var goes = quarter.family(old, 3, 0.5);
    var officer = officer();
    var change =
        "{'kind': 'FORM', 'places': ['%s', '%s'], 'target': '%s', 'name': '新设社区'}"
            .formatted(old.grid(2), old.grid(3), DAZHI);

    var preview =
        officer.post("/api/reorganisations/previews", "{'changes': [%s]}".formatted(change)).json();
    planned(officer, change, clock.today());

    var formed = preview.at("/results/0");
    assertThat(formed.at("/place/name").asString()).isEqualTo("新设社区");
    assertThat(formed.path("households").asInt()).isOne();
    assertThat(gridOf(stays)).isEqualTo(old.grid(1).toString());
    assertThat(gridOf(goes)).isEqualTo(formed.at("/place/code").asString() + "002");
    var code = PlaceCode.of(formed.at("/place/code").asString());
    assertThat(outlines.within(code, Level.GRID)).hasSize(2);
    tiles(old.code());
    tiles(code);
    everyoneHasOneGrid();
  }

  @Test
  void aCommunityThatGivesAllItsGridsEndsAndItsPostsGoOnInTheNewOne() {
    var old = quarter.community(DAZHI, 2);
    quarter.family(old, 2, 0.5);
    var secretary = world.someone(Role.COMMUNITY_SECRETARY, old.code());

    planned(
        officer(),
        "{'kind': 'FORM', 'places': ['%s', '%s'], 'target': '%s', 'name': '改设社区'}"
            .formatted(old.grid(1), old.grid(2), DAZHI),
        clock.today());

    var post = guest.signedIn(secretary).get("/api/session").json().at("/posts/0");
    assertThat(post.toString()).contains("改设社区");
    everyoneHasOneGrid();
  }

  @Test
  void aGridComesToTheCommunityNextDoor() {
    var one = quarter.community(DAZHI, 2);
    var other = quarter.community(DAZHI, 1);
    var family = quarter.family(one, 2, 0.5);

    planned(
        officer(),
        "{'kind': 'MOVE_GRID', 'places': ['%s'], 'target': '%s'}"
            .formatted(one.grid(2), other.code()),
        clock.today());

    assertThat(gridOf(family)).isEqualTo(other.code() + "002");
    tiles(one.code());
    tiles(other.code());
    everyoneHasOneGrid();
  }

  @Test
  void subdistrictsAreMovedFormedAndMergedAndNobodyIsLost() {
    var old = quarter.subdistrict(JIANGAN, "旧街道");
    var family = quarter.family(quarter.community(old, 1), 1, 0.5);
    var second = quarter.community(old, 1);
    quarter.family(second, 1, 0.5);
    clock.nextDayAt(8);
    var day = clock.today();
    report(family, day, "MORNING");
    var city = expected(CITY, day);

    nextDay(
        "{'kind': 'FORM', 'places': ['%s'], 'target': '%s', 'name': '新设街道'}"
            .formatted(second.code(), JIANGAN));
    nextDay(
        "{'kind': 'MOVE_SUBDISTRICT', 'places': ['%s'], 'target': '%s'}".formatted(old, JIANGHAN));
    nextDay(
        "{'kind': 'MOVE_SUBDISTRICT', 'places': ['%s'], 'target': '%s'}"
            .formatted(childNamed(JIANGAN, "新设街道"), JIANGHAN));
    nextDay(
        "{'kind': 'MERGE_SUBDISTRICTS', 'places': ['%s', '%s'], 'name': '合并街道'}"
            .formatted(childNamed(JIANGHAN, "旧街道"), childNamed(JIANGHAN, "新设街道")));

    assertThat(expected(childNamed(JIANGHAN, "合并街道"), clock.today())).isEqualTo(2);
    assertThat(expected(CITY, clock.today())).isEqualTo(city);
    assertThat(expected(CITY, day)).isEqualTo(city);
    assertThat(expected(old, day)).isEqualTo(2);
    assertThat(report(family, clock.today(), "MORNING").status()).isEqualTo(201);
    everyoneHasOneGrid();
  }

  /** The city's command plans it for tomorrow, and it is tomorrow. */
  private void nextDay(String change) {
    planned(guest.signedIn(world.someone(Role.COMMAND, CITY)), change, clock.today().plusDays(1));
    clock.nextDayAt(8);
    reorganisations.bringDueIntoForce();
  }

  private PlaceCode childNamed(PlaceCode place, String name) {
    var who = guest.signedIn(world.someone(Role.COMMAND, CITY));
    for (var it :
        who.get("/api/places?within=%s&level=SUBDISTRICT&size=200".formatted(place))
            .json()
            .path("items")) {
      if (it.path("name").asString().equals(name)) return PlaceCode.of(it.path("code").asString());
    }
    throw new AssertionError("No " + name + " in " + place);
  }

  @Test
  void aBorderIsRedrawnBetweenNeighbours() {
    var community = quarter.community(DAZHI, 2);
    var stays = quarter.family(community, 1, 0.2);
    var crosses = quarter.family(community, 1, 0.9);
    quarter.family(community, 2, 0.5);

    planned(
        officer(),
        "{'kind': 'REDRAW', 'places': ['%s', '%s'], 'line': %s, 'parts': []}"
            .formatted(community.grid(1), community.grid(2), community.line(1, 0.75)),
        clock.today());

    assertThat(gridOf(stays)).isEqualTo(community.code() + "003");
    assertThat(gridOf(crosses)).isEqualTo(community.code() + "004");
    tiles(community.code());
    everyoneHasOneGrid();
  }

  @Test
  void aCityReportsByItsZonesAndTheSumIsTheCitys() {
    var community = quarter.community(MINZU, 1);
    quarter.family(community, 1, 0.5);
    clock.nextDayAt(8);
    var admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
    var csv = "street_code,zone_key,zone_name\n" + MINZU + ",Z-TEST,试验功能区\n";
    var wrong = "street_code,zone_key,zone_name\n110101001,Z-TEST,试验功能区\n";

    var added = admin.upload("/api/zones", "file", List.of(File.of("zones.csv", csv)));
    var refused = admin.upload("/api/zones", "file", List.of(File.of("zones.csv", wrong)));
    var units = admin.get("/api/daily-reports/board/units?place=" + CITY).json();
    var city = admin.get("/api/daily-reports/board?place=" + CITY).json();

    assertThat(added.status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/reason").asString()).contains("不在您的管辖范围");
    assertThat(units.path("total")).isEqualTo(city.path("total"));
    var sum = 0;
    for (var it : units.path("units")) sum += it.at("/figures/expectedHouseholds").asInt();
    assertThat(sum).isEqualTo(city.at("/total/expectedHouseholds").asInt()).isPositive();
    assertThat(units.path("units").findValuesAsString("key"))
        .contains("Z-TEST", JIANGAN.toString());
    assertThat(admin.get("/api/zones").json().at("/0/subdistricts/0/code").asString())
        .isEqualTo(MINZU.toString());
  }

  /** Random plans one after another, a day each: nobody is lost, nothing adds up wrongly. */
  @RepeatedTest(3)
  void whateverIsReorganisedEveryHouseholdHasOneGridOnEveryDay(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var community = quarter.community(DAZHI, 3);
    for (var i = 0; i < 8; i++)
      quarter.family(community, 1 + i % 3, 0.1 + 0.8 * random.nextDouble());
    clock.nextDayAt(8);
    var boards = new TreeMap<LocalDate, JsonNode>();
    boards.put(clock.today(), board(community.code(), clock.today(), "MORNING"));
    var given = new java.util.TreeSet<>(outlines.within(community.code(), Level.GRID).keySet());
    for (var step = 0; step < 5; step++) {
      var grids = List.copyOf(outlines.within(community.code(), Level.GRID).values());
      var plan = planned(officer(), anything(grids, random), clock.today().plusDays(1));
      assertThat(plan.path("state").asString()).isEqualTo("PLANNED");
      clock.nextDayAt(8);
      boards.put(clock.today(), board(community.code(), clock.today(), "MORNING"));

      var now = outlines.within(community.code(), Level.GRID).keySet();
      var before = grids.stream().map(Outline::code).toList();
      for (var code : now) if (!before.contains(code)) assertThat(given.add(code)).isTrue();
      tiles(community.code());
      everyoneHasOneGrid();
      boards.forEach((day, then) -> {
        var again = board(community.code(), day, "MORNING");
        assertThat(again.path("children")).isEqualTo(then.path("children"));
        var sum = 0;
        for (var it : again.path("children")) sum += it.path("expectedHouseholds").asInt();
        assertThat(sum).isEqualTo(8).isEqualTo(again.at("/total/expectedHouseholds").asInt());
      });
    }
  }

  /** Random plans about communities and what is in them: the district's sum is never another. */
  @RepeatedTest(2)
  void whateverCommunitiesBecomeTheDistrictAddsUpOnEveryDay(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var subdistrict = quarter.subdistrict(JIANGAN, "试验街道");
    var families = new java.util.ArrayList<Long>();
    for (var i = 0; i < 6; i++) {
      var community = quarter.community(subdistrict, 2);
      families.add(quarter.family(community, 1 + i % 2, 0.5).id().number());
    }
    clock.nextDayAt(8);
    var sums = new TreeMap<LocalDate, Integer>();
    sums.put(clock.today(), expected(JIANGAN, clock.today()));
    for (var step = 0; step < 6; step++) {
      nextDay(anyRegrouping(families, random));
      sums.put(clock.today(), expected(JIANGAN, clock.today()));
      everyoneHasOneGrid();
      sums.forEach((day, sum) -> assertThat(expected(JIANGAN, day)).as("%s", day).isEqualTo(sum));
    }
    assertThat(new java.util.HashSet<>(sums.values())).hasSize(1);
  }

  /** A grid next door, a new community of some grids, two made one, or all under another roof. */
  private String anyRegrouping(List<Long> families, SplittableRandom random) {
    var inhabited =
        jdbc
            .sql("select distinct grid from household where id in (:families)")
            .param("families", families)
            .query((row, _) -> new PlaceCode(row.getLong("grid")))
            .list()
            .stream()
            .sorted()
            .toList();
    var grid = inhabited.get(random.nextInt(inhabited.size()));
    var community = grid.at(Level.COMMUNITY);
    var others =
        inhabited.stream()
            .map(it -> it.at(Level.COMMUNITY))
            .filter(it -> !it.equals(community) && it.at(Level.SUBDISTRICT).contains(community))
            .distinct()
            .toList();
    if (!others.isEmpty() && random.nextBoolean()) {
      var other = others.get(random.nextInt(others.size()));
      return random.nextBoolean()
          ? "{'kind': 'MOVE_GRID', 'places': ['%s'], 'target': '%s'}".formatted(grid, other)
          : "{'kind': 'MERGE_COMMUNITIES', 'places': ['%s', '%s'], 'name': ''}"
              .formatted(community, other);
    }
    return random.nextBoolean()
        ? "{'kind': 'FORM', 'places': ['%s'], 'target': '%s', 'name': '新设社区'}"
            .formatted(grid, grid.at(Level.SUBDISTRICT))
        : "{'kind': 'FORM', 'places': ['%s'], 'target': '%s', 'name': '新设街道'}"
            .formatted(community, JIANGAN);
  }

  /** A split by a slanting line, or a merge, or another border between two. */
  private String anything(List<Outline> grids, SplittableRandom random) {
    if (grids.size() > 1 && random.nextInt(3) == 0) {
      return "{'kind': 'MERGE', 'places': ['%s', '%s'], 'name': ''}"
          .formatted(grids.get(0).code(), grids.get(1).code());
    }
    var grid = grids.get(random.nextInt(grids.size()));
    var reach = grid.area().getEnvelopeInternal();
    var x = reach.getMinX() + reach.getWidth() * random.nextDouble(0.3, 0.7);
    var slant = reach.getWidth() * random.nextDouble(-0.2, 0.2);
    var line =
        "[[%s, %s], [%s, %s]]"
            .formatted(x - slant, reach.getMinY() - 0.001, x + slant, reach.getMaxY() + 0.001);
    return split(grid.code(), line);
  }

  private Http officer() {
    return guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
  }

  private static String split(PlaceCode grid, String line) {
    return "{'kind': 'SPLIT', 'places': ['%s'], 'line': %s, 'parts': []}".formatted(grid, line);
  }

  private static String split(PlaceCode grid, String line, List<Long> one, List<Long> other) {
    return "{'kind': 'SPLIT', 'places': ['%s'], 'line': %s, 'parts': [{'name': '甲', 'outline': null, 'buildings': ['%s']}, {'name': '乙', 'outline': null, 'buildings': ['%s']}]}"
        .formatted(grid, line, one.getFirst(), other.getFirst());
  }

  private static String wish(String changes, LocalDate day, int version) {
    return "{'version': %d, 'title': '拆分试验', 'basis': '江岸区批复〔2026〕1号', 'day': '%s', 'changes': [%s]}"
        .formatted(version, day, changes);
  }

  private static Answer drafted(Http who, String changes, LocalDate day) {
    return who.post("/api/reorganisations", wish(changes, day, 0));
  }

  private static Answer state(Http who, JsonNode plan, String state) {
    return state(who, plan, state, plan.path("version").asInt());
  }

  private static Answer state(Http who, JsonNode plan, String state, int version) {
    return who.put(
        "/api/reorganisations/" + plan.path("id").asString() + "/state",
        "{'state': '%s', 'version': %d}".formatted(state, version));
  }

  private static JsonNode planned(Http who, String changes, LocalDate day) {
    var draft = drafted(who, changes, day);
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan = state(who, draft.json(), "PLANNED");
    assertThat(plan.status()).as(plan.text()).isEqualTo(200);
    return plan.json();
  }

  private JsonNode board(PlaceCode place, LocalDate day, String slot) {
    var who = guest.signedIn(world.someone(Role.COMMAND, CITY));
    var answer =
        who.get("/api/daily-reports/board?place=%s&day=%s&slot=%s".formatted(place, day, slot));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private int expected(PlaceCode place, LocalDate day) {
    return board(place, day, "MORNING").at("/total/expectedHouseholds").asInt();
  }

  private JsonNode silent(PlaceCode place, LocalDate day, String slot) {
    return officer()
        .get(
            "/api/daily-reports/silent?place=%s&day=%s&slot=%s&size=200"
                .formatted(place, day, slot))
        .json();
  }

  private static List<String> codes(JsonNode board) {
    return board.path("children").findValuesAsString("code");
  }

  private Answer report(Family family, LocalDate day, String slot) {
    var readings =
        family.members().stream()
            .map(it -> "{'resident': '%s', 'celsius': 36.5}".formatted(it))
            .toList();
    return guest.post(
        "/api/home/" + family.link() + "/reports",
        "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [%s]}"
            .formatted(UUID.randomUUID(), day, slot, String.join(",", readings)));
  }

  private String gridOf(Family family) {
    return officer().get("/api/households/" + family.id()).json().at("/grid/code").asString();
  }

  /** Every household and building hangs on a grid that goes on. */
  private void everyoneHasOneGrid() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                        select grid from household union all select grid from building) it
                    where not exists (
                        select from place p where p.code = it.grid and p.level = 15 and p.until is null)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private void tiles(PlaceCode community) {
    var grids = new TreeMap<PlaceCode, Geometry>();
    outlines.within(community, Level.GRID).forEach((code, it) -> grids.put(code, it.area()));
    var above = outlines.find(List.of(community)).get(community);
    assertThat(Topology.of(grids, above == null ? null : above.area()))
        .allMatch(it -> it instanceof Finding.Sliver);
  }
}
