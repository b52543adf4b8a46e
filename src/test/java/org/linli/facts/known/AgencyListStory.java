package org.linli.facts.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.linli.sheets.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * F1: a department brings its own list, it becomes the department's word, and the community gets
 * it.
 */
@Story
@Tag("F1")
class AgencyListStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired KnownRows rows;

  private Family family;
  private Http officer;
  private String identity;

  @BeforeEach
  void aFamilyWithAnIdentityNumberAndACivilAffairsOfficer() {
    family = world.family(BAOCHENG_1);
    officer = Http.at(port).signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
    identity = Neighbourhood.newIdentity(LocalDate.of(1980, 1, 1), true);
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var told =
        worker.put(
            "/api/facts/" + of(0) + "/IDENTITY_NUMBER",
            "{'value': '%s', 'source': '身份证'}".formatted(identity));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
  }

  @Test
  void aListIsLookedAtFirstThenItIsTheDepartmentsWordAndTheRestIsTold() {
    var list =
        """
        2020年低保名单,,,,,
        姓名,身份证号,是否低保对象,低保金（元/月）,宗教信仰,备注项目
        王某某,%1$s,是,"1,200元",佛教,x
        王某某,99010119300101999X,是,800,,
        张三丰,%1$s,是,800,,
        """
            .formatted(identity);
    var looked = bring(list, true);
    assertThat(looked.path("kind").asString()).isEqualTo("RESIDENT");
    assertThat(looked.path("rows").asInt()).isEqualTo(3);
    assertThat(looked.path("found").asInt()).isEqualTo(1);
    assertThat(looked.path("values").asInt()).isEqualTo(2);
    assertThat(looked.path("rejected").asInt()).isEqualTo(2);
    assertThat(use(looked, "宗教信仰")).isEqualTo("OFF");
    assertThat(use(looked, "备注项目")).isEqualTo("UNKNOWN");
    assertThat(known("LOW_INCOME")).isNull();

    var recorded = bring(list, false);
    assertThat(recorded.path("told").asInt()).isEqualTo(2);
    assertThat(bring(list, false).path("told").asInt()).isZero();
    var voice = Objects.requireNonNull(known("LOW_INCOME")).voice();
    assertThat(voice.agency()).isEqualTo(SourceAgency.CIVIL_AFFAIRS);
    assertThat(voice.source()).isEqualTo("低保.csv");
    assertThat(Objects.requireNonNull(known("LOW_INCOME_AMOUNT")).value()).isEqualTo("1200");

    var rest =
        officer.upload(
            "/api/facts/list/rest?agency=CIVIL_AFFAIRS",
            "file",
            List.of(Http.File.of("低保.csv", list)));
    var lines = new ArrayList<String>();
    try (var book = Sheets.open("rest.xlsx", rest.raw().body())) {
      book.read(
          0,
          row -> lines.add(String.join("|", row.cells().stream().map(it -> it.text()).toList())));
    }
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("没有找到");
    assertThat(lines.get(2)).contains("张三丰").contains("对不上");
  }

  @Test
  @Tag("F3")
  void aListThatIsWholeTellsOfThoseWhoAreNotOnIt() {
    var list = "姓名,身份证号,入伍时间\n王某某,%s,2001-12-01\n".formatted(identity);
    var looked = bring(list, true);
    assertThat(looked.at("/mayBeWholeOf/0/item").asString()).isEqualTo("VETERAN");
    assertThat(known(1, "VETERAN")).isNull();

    var short1 = list + "张三丰,%s,2002-12-01\n".formatted(identity);
    var refused = whole(short1, "VETERAN");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("/problems/list-not-whole");
    assertThat(whole(list, "PHONE").problem()).isEqualTo("/problems/no-whole-list-of");

    assertThat(whole(list, "VETERAN").status()).isEqualTo(200);
    assertThat(Objects.requireNonNull(known(0, "VETERAN")).value()).isEqualTo("Y");
    var other = Objects.requireNonNull(known(1, "VETERAN")).voice();
    assertThat(other.value()).isEqualTo("N");
    assertThat(other.agency()).isEqualTo(SourceAgency.CIVIL_AFFAIRS);
    assertThat(other.source()).contains("低保.csv");
    var lists = officer.get("/api/facts/list/whole?place=" + BAOCHENG).json().path("items");
    assertThat(lists.findValuesAsString("item")).contains("VETERAN");

    // What somebody says themselves stands beside it; taken back, it is not known again.
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var told = worker.put("/api/facts/" + of(1) + "/VETERAN", "{'value': 'Y', 'source': 'x'}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(Objects.requireNonNull(known(1, "VETERAN")).isDisputed()).isTrue();
    var back =
        officer.delete("/api/facts/list/whole?item=VETERAN&agency=CIVIL_AFFAIRS&place=" + JIANGAN);
    assertThat(back.status()).isEqualTo(204);
    assertThat(known(2, "VETERAN")).isNull();
    assertThat(Objects.requireNonNull(known(0, "VETERAN")).value()).isEqualTo("Y");
  }

  @Test
  void theCommunityIsToldWhatDepartmentsKnowOfItsResidents() {
    bring("姓名,身份证号,残疾类别\n王某某,%s,听力残疾\n".formatted(identity), false);
    var community = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var counts = community.get("/api/facts/received?place=" + BAOCHENG).json();
    JsonNode mine = null;
    for (var it : counts) if (it.path("item").asString().equals("DISABILITY_KIND")) mine = it;
    assertThat(mine).isNotNull();
    assertThat(Objects.requireNonNull(mine).path("residents").asInt()).isPositive();
    var residents =
        community
            .get(
                "/api/facts/received/residents?agency=CIVIL_AFFAIRS&item=DISABILITY_KIND&place="
                    + BAOCHENG)
            .json();
    assertThat(residents.toString()).contains(family.resident(0)).contains("王**");
    assertThat(residents.toString()).doesNotContain("听力");
  }

  @Test
  void whoIsElsewhereIsNotFoundAndWhoMayNotTellIsRefused() {
    var stranger = world.family(ELSEWHERE_1);
    var list = "姓名,残疾类别\n%s,听力\n".formatted("李某某" + stranger.members().getFirst());
    assertThat(bring(list, true).path("rejected").asInt()).isEqualTo(1);
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    var refused =
        worker.upload(
            "/api/facts/list?agency=HEALTH", "file", List.of(Http.File.of("x.csv", list)));
    assertThat(refused.status()).isEqualTo(403);
    var outside =
        officer.upload(
            "/api/facts/list?agency=HEALTH&place=" + ELSEWHERE_1,
            "file",
            List.of(Http.File.of("x.csv", list)));
    assertThat(outside.status()).isEqualTo(404);
    var unread =
        officer.upload(
            "/api/facts/list?agency=HEALTH", "file", List.of(Http.File.of("x.csv", "甲,乙\n1,2\n")));
    assertThat(unread.status()).isEqualTo(422);
  }

  private JsonNode bring(String list, boolean dry) {
    var answer =
        officer.upload(
            "/api/facts/list?agency=CIVIL_AFFAIRS&dry=" + dry,
            "file",
            List.of(Http.File.of("低保.csv", list)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String use(JsonNode looked, String heading) {
    for (var it : looked.path("columns")) {
      if (it.path("heading").asString().equals(heading)) return it.path("use").asString();
    }
    throw new AssertionError(heading);
  }

  private Http.Answer whole(String list, String item) {
    return officer.upload(
        "/api/facts/list?agency=CIVIL_AFFAIRS&dry=false&whole=" + item,
        "file",
        List.of(Http.File.of("低保.csv", list)));
  }

  private @Nullable Known known(String item) {
    return known(0, item);
  }

  private @Nullable Known known(int member, String item) {
    var it = of(member);
    return Objects.requireNonNull(rows.of(List.of(it), Set.of(item)).get(it)).get(item);
  }

  private Subject of(int member) {
    return Subject.of("RESIDENT:" + family.resident(member));
  }
}
