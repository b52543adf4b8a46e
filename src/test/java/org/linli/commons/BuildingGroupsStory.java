package org.linli.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.commons.Houses.House;
import org.linli.people.Links;
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
import tools.jackson.databind.node.MissingNode;

/**
 * V1: a building has a group: its steward says something and asks something, the households read it
 * by their link and answer, and who does not answer is visited. Who has read it nobody is told.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, Houses.class, BuildingGroupsStory.Time.class})
@ReorganisesPlaces
@Tag("V1")
class BuildingGroupsStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock movableClock() {
      return new MovableClock();
    }
  }

  private static final String GROUPS = "/api/building-groups";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired Houses houses;
  @Autowired Links links;
  @Autowired JdbcClient jdbc;
  @Autowired CommonsClock nightly;

  private Http guest;
  private Http secretary;
  private Http worker;
  private Http steward;
  private House house;

  @BeforeEach
  void aBuildingWithASteward() {
    guest = Http.at(port).with("Accept-Language", "en");
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    house = build(BAOCHENG_1);
    steward = stewardOf(house.id(), Neighbourhood.newUser());
  }

  @Test
  void whatTheStewardSaysIsReadByTheirLinkAndCountedWithoutAName() {
    var id = say(steward, "周六停水检修", null, 7, house.id());
    var told = home(0).path("notices");
    assertThat(told.size()).isOne();
    assertThat(told.at("/0/words").asString()).isEqualTo("周六停水检修");
    assertThat(told.at("/0/by").asString()).isEqualTo("赵桂兰 · 楼栋长");
    assertThat(told.at("/0/seen").asBoolean()).isFalse();
    assertThat(notice(steward, id).path("seen").asInt()).isZero();

    seen(0, id);
    seen(0, id);
    seen(3, id);
    assertThat(home(0).at("/notices/0/seen").asBoolean()).isTrue();
    assertThat(home(1).at("/notices/0/seen").asBoolean()).isFalse();
    var counted = notice(steward, id);
    assertThat(counted.path("seen").asInt()).isEqualTo(2);
    assertThat(counted.path("households").asInt()).isEqualTo(6);
    assertThat(counted.path("open").asInt()).isZero();

    // The doors are the same for who has looked and who has not.
    var doors = doors(steward, id, true);
    assertThat(doors.path("total").asInt()).isEqualTo(6);
    assertThat(doors.findValuesAsString("told")).allMatch(String::isEmpty);
    assertThat(doors.toString()).doesNotContain("seen");
    assertThat(journal()).contains("BUILDING_NOTICE_HUNG");
  }

  @Test
  void inABuildingOfFewNotEvenTheCountIsTold() {
    var family = world.family(BAOCHENG_1);
    var building = worker.get("/api/households/" + family.id()).json().path("buildingId");
    var id = say(worker, "清理楼道", null, 3, building.asString());
    assertThat(at(worker, building.asString(), id).path("seen").isNull()).isTrue();
    assertThat(at(worker, building.asString(), id).path("households").asInt()).isOne();
  }

  @Test
  void whoHasNotAnsweredIsListedToBeVisitedAndWhoAnsweredForThemIsNamed() {
    var id = say(steward, "明天送菜上门", "您家要送吗？", 2, house.id());
    ok(answer(0, id, "YES"));
    ok(answer(1, id, "DECLINED"));
    assertThat(doors(steward, id, true).path("total").asInt()).isEqualTo(4);
    var first = doors(steward, id, true).at("/items/0");
    assertThat(first.path("entrance").asString()).isEqualTo("1单元");
    assertThat(first.path("room").asString()).isEqualTo("301");
    assertThat(first.path("headName").asString()).isEqualTo("王**");

    ok(atDoor(steward, id, 2, "NOT_MET"));
    var tried = doors(worker, id, true).at("/items/0");
    assertThat(tried.path("tried").isNull()).isFalse();
    ok(atDoor(worker, id, 2, "YES"));
    ok(atDoor(steward, id, 3, "NO"));
    assertThat(doors(steward, id, true).path("total").asInt()).isEqualTo(2);

    var counted = notice(steward, id);
    assertThat(counted.path("yes").asInt()).isEqualTo(2);
    assertThat(counted.path("no").asInt()).isOne();
    assertThat(counted.path("declined").asInt()).isOne();
    assertThat(counted.path("open").asInt()).isEqualTo(2);
    assertThat(home(3).at("/notices/0/answeredBy").asString()).isEqualTo("赵桂兰");
    assertThat(home(0).at("/notices/0/answeredBy").isNull()).isTrue();
    assertThat(journal()).contains("BUILDING_NOTICE_ANSWERED", "BUILDING_NOTICE_AT_DOOR");

    // The family's own word afterwards counts.
    ok(answer(3, id, "YES"));
    assertThat(home(3).at("/notices/0/answer").asString()).isEqualTo("YES");
    assertThat(home(3).at("/notices/0/answeredBy").isNull()).isTrue();
    assertThat(group().path("open").asInt()).isEqualTo(2);
  }

  @Test
  void anAnswerThatCameMeanwhileIsNotOverwrittenByWhoHadNotSeenIt() {
    var id = say(steward, "明天送菜上门", "您家要送吗？", 2, house.id());
    ok(answer(2, id, "NO"));
    refused(atDoor(steward, id, 2, "YES"), 409, "ANSWERED_MEANWHILE");
    assertThat(home(2).at("/notices/0/answer").asString()).isEqualTo("NO");
    // The same again changes nothing, not even whose answer it is.
    ok(atDoor(steward, id, 2, "NO"));
    assertThat(home(2).at("/notices/0/answeredBy").isNull()).isTrue();
    ok(atDoor(steward, id, 2, "NOT_MET"));
    ok(
        steward.put(
            path(house.id(), id) + "/doors/" + house.households().get(2),
            "{'outcome': 'YES', 'seen': 'NO'}"));
    assertThat(home(2).at("/notices/0/answer").asString()).isEqualTo("YES");
  }

  @Test
  void aPhoneTakesAlongWhatHangsWithTheDoorsThatAreLeft() {
    var asked = say(steward, "明天送菜上门", "您家要送吗？", 2, house.id());
    var told = say(steward, "周六停水", null, 2, house.id());
    ok(answer(0, asked, "YES"));
    ok(atDoor(steward, told, 1, "TOLD"));
    ok(atDoor(steward, told, 2, "NOT_MET"));

    var mine = along(steward);
    assertThat(mine.keySet()).containsExactlyInAnyOrder(asked, told);
    var asks = mine.getOrDefault(asked, MissingNode.getInstance());
    assertThat(asks.at("/group/building").asString()).isEqualTo(house.id());
    assertThat(asks.at("/notice/question").asString()).isEqualTo("您家要送吗？");
    assertThat(households(asks.path("doors")))
        .isEqualTo(households(doors(steward, asked, true).path("items")))
        .hasSize(5);
    var tells = mine.getOrDefault(told, MissingNode.getInstance());
    assertThat(households(tells.path("doors")))
        .isEqualTo(households(doors(steward, told, true).path("items")))
        .hasSize(5);
    assertThat(tells.at("/doors/1/tried").isNull()).isFalse();

    assertThat(along(worker)).containsKeys(asked, told);
    var neighbour = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_2));
    assertThat(along(neighbour)).doesNotContainKeys(asked, told);
    ok(steward.delete(path(house.id(), told)));
    assertThat(along(worker)).containsKey(asked).doesNotContainKey(told);
  }

  private static List<String> households(JsonNode doors) {
    return doors.findValuesAsString("household");
  }

  /** What somebody takes along, by the notice. */
  private static Map<String, JsonNode> along(Http who) {
    var answer = who.get(GROUPS + "/bundle?size=200");
    ok(answer);
    return answer
        .json()
        .path("items")
        .valueStream()
        .collect(Collectors.toMap(it -> it.at("/notice/id").asString(), it -> it, (it, _) -> it));
  }

  @Test
  void whoHasNoPhoneIsToldInPersonAndThatIsNoted() {
    var id = say(steward, "电梯周三检修", null, 3, house.id());
    ok(atDoor(steward, id, 4, "TOLD"));
    assertThat(doors(steward, id, true).path("total").asInt()).isEqualTo(5);
    var told = doors(steward, id, false).at("/items/4");
    assertThat(told.path("toldBy").asString()).isEqualTo("赵桂兰");
    assertThat(notice(steward, id).path("seen").asInt()).isOne();
    refused(atDoor(steward, id, 4, "YES"), 422, "NOTHING_ASKED");
    refused(answer(0, id, "YES"), 422, "NOTHING_ASKED");
  }

  @Test
  void aStewardSpeaksInTheirOwnBuildingsAndAPostInItsPlaceAlone() {
    var other = build(BAOCHENG_1);
    var elsewhere = build(BAOCHENG_2);
    assertThat(steward.get(GROUPS).json().path("total").asInt()).isOne();
    assertThat(steward.get(GROUPS).json().at("/items/0/building").asString()).isEqualTo(house.id());
    assertThat(steward.get(GROUPS + "/" + other.id()).status()).isEqualTo(404);
    assertThat(sayTo(steward, 3, house.id(), other.id()).status()).isEqualTo(404);
    assertThat(notices(house).size()).isZero();
    assertThat(sayTo(worker, 3, house.id(), elsewhere.id()).status()).isEqualTo(404);
    ok(sayTo(worker, 3, house.id(), other.id()));
    ok(sayTo(secretary, 3, house.id(), elsewhere.id()));
    assertThat(notices(house).size()).isEqualTo(2);
    assertThat(notices(elsewhere).size()).isOne();

    var hotline = guest.signedIn(world.someone(Role.HOTLINE_CLERK, JIANGAN));
    assertThat(hotline.get(GROUPS).status()).isEqualTo(403);
    var id = say(worker, "x", null, 3, house.id());
    var stranger = other.households().getFirst();
    assertThat(
            worker.put(path(house.id(), id) + "/doors/" + stranger, "{'outcome': 'TOLD'}").status())
        .isEqualTo(404);
  }

  @Test
  void theCardOnTheDoorOpensNoneOfItAndOneBuildingsNoticeIsNotAnothers() {
    var id = say(steward, "x", "y?", 3, house.id());
    var card = links.write(new Links.Link(house.households().getFirst(), 1, Links.Kind.DOOR));
    assertThat(guest.get("/api/home/" + card + "/group").status()).isEqualTo(403);
    var others = build(BAOCHENG_1);
    var there = links.write(new Links.Link(others.households().getFirst(), 1));
    assertThat(guest.get("/api/home/" + there + "/group").json().path("notices").size()).isZero();
    assertThat(
            guest
                .put("/api/home/" + there + "/group/notices/" + id + "/answer", "{'answer': 'NO'}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void itIsSaidOnceHoweverOftenItIsSentAndEndsByItselfOrWhenTakenDown() {
    var id = UUID.randomUUID();
    ok(steward.post(GROUPS + "/notices", body(id, "一次", null, 2, house.id())));
    ok(steward.post(GROUPS + "/notices", body(id, "一次", null, 2, house.id())));
    assertThat(notices(house).size()).isOne();
    refused(sayTo(steward, 0, house.id()), 422, "UNTIL_WHEN");
    refused(sayTo(steward, 100, house.id()), 422, "UNTIL_WHEN");
    refused(sayTo(steward, 3), 422, "WHICH_BUILDINGS");

    ok(steward.delete(path(house.id(), id)));
    assertThat(home(0).path("notices").size()).isZero();
    assertThat(notice(steward, id).path("over").asBoolean()).isTrue();
    refused(atDoor(steward, id, 0, "TOLD"), 409, "NOTICE_OVER");
    assertThat(journal()).contains("BUILDING_NOTICE_TAKEN_DOWN");

    for (var more = 0; more < BuildingNotice.MOST; more++) ok(sayTo(steward, 3, house.id()));
    refused(sayTo(steward, 3, house.id()), 409, "ENOUGH_HANGS");
  }

  @Test
  void aMonthAfterItsEndItIsDeletedWithAllThatHouseholdsDid() {
    var id = say(steward, "停电", "在家吗？", 2, house.id());
    ok(answer(0, id, "YES"));
    clock.forward(Duration.ofDays(3));
    refused(answer(1, id, "YES"), 409, "NOTICE_OVER");
    nightly.forget();
    assertThat(rows(id)).isOne();
    clock.forward(Duration.ofDays(30));
    assertThat(nightly.forget()).isPositive();
    assertThat(rows(id)).isZero();
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(worker.get(path(house.id(), id)).status()).isEqualTo(404);
  }

  @Test
  void whoIsNoMoreIsCountedNoMore() {
    var id = say(steward, "送菜", "要吗？", 2, house.id());
    ok(answer(5, id, "YES"));
    var gone = house.households().get(5);
    var resident =
        jdbc.sql("select id from resident where subdistrict = :s and household = :h")
            .param("s", gone.subdistrict())
            .param("h", gone.number())
            .query(Long.class)
            .single();
    ok(
        worker.post(
            "/api/moves",
            "{'household': '%s', 'residents': ['%d'], 'kind': 'DEATH'}".formatted(gone, resident)));
    assertThat(notice(steward, id).path("households").asInt()).isEqualTo(5);
    assertThat(notice(steward, id).path("yes").asInt()).isZero();
    assertThat(rows(id)).isZero();
  }

  @Test
  void itGoesWhereTheBuildingGoesWhenACommunityComesToAnotherSubdistrict() {
    var places = new Reorganising(world, jdbc, guest, clock.today());
    var from = places.subdistrict(JIANGAN);
    var community = places.community(from, 1);
    var moving = build(Reorganising.grid(community, 1));
    var their = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, community));
    var id = say(their, "搬迁前", "还住吗？", 9, moving.id());
    var link = links.write(new Links.Link(moving.households().getFirst(), 1));
    var own = "/api/home/" + link + "/group";
    ok(guest.put(own + "/notices/" + id + "/answer", "{'answer': 'YES'}"));

    var there = places.moveCommunity(community, places.subdistrict(JIANGAN));
    var notices = guest.get(own).json().path("notices");
    assertThat(notices.at("/0/answer").asString()).isEqualTo("YES");
    var after = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, there));
    var groups = after.get(GROUPS + "?size=200").json().path("items");
    var building =
        groups
            .valueStream()
            .filter(it -> it.path("hanging").asInt() == 1)
            .findFirst()
            .orElseThrow()
            .path("building")
            .asString();
    assertThat(building).startsWith(there.at(Level.SUBDISTRICT) + "-");
    assertThat(at(after, building, id).path("yes").asInt()).isOne();
  }

  private House build(PlaceCode grid) {
    return houses.build(grid);
  }

  private Http stewardOf(String building, String user) {
    var made =
        secretary.post(
            "/api/stewards",
            "{'building': '%s', 'user': '%s', 'name': '赵桂兰', 'until': '%s', 'agreed': true}"
                .formatted(building, user, clock.instant().plus(Duration.ofDays(300))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return guest.signedInFirst(user, made.json().path("oneTimePassword").asString());
  }

  private String body(
      UUID id, String words, @Nullable String question, int days, String... buildings) {
    return "{'id': '%s', 'buildings': [%s], 'words': '%s', 'question': %s, 'until': '%s'}"
        .formatted(
            id,
            String.join(", ", List.of(buildings).stream().map(it -> "'" + it + "'").toList()),
            words,
            question == null ? "null" : "'" + question + "'",
            clock.instant().plus(Duration.ofDays(days)));
  }

  private String say(
      Http by, String words, @Nullable String question, int days, String... buildings) {
    var id = UUID.randomUUID();
    ok(by.post(GROUPS + "/notices", body(id, words, question, days, buildings)));
    return id.toString();
  }

  private Http.Answer sayTo(Http by, int days, String... buildings) {
    return by.post(GROUPS + "/notices", body(UUID.randomUUID(), "话", null, days, buildings));
  }

  private static String path(String building, Object notice) {
    return GROUPS + "/" + building + "/notices/" + notice;
  }

  private static JsonNode at(Http by, String building, Object notice) {
    var answer = by.get(path(building, notice));
    ok(answer);
    return answer.json();
  }

  private JsonNode notice(Http by, Object id) {
    return at(by, house.id(), id);
  }

  private JsonNode notices(House of) {
    return secretary.get(GROUPS + "/" + of.id() + "/notices").json();
  }

  private JsonNode group() {
    return steward.get(GROUPS + "/" + house.id()).json();
  }

  private JsonNode doors(Http by, String id, boolean open) {
    var answer = by.get(path(house.id(), id) + "/doors?open=" + open);
    ok(answer);
    return answer.json();
  }

  private Http.Answer atDoor(Http by, Object id, int household, String outcome) {
    return by.put(
        path(house.id(), id) + "/doors/" + house.households().get(household),
        "{'outcome': '%s'}".formatted(outcome));
  }

  private String own(int household) {
    var link = links.write(new Links.Link(house.households().get(household), 1));
    return "/api/home/" + link + "/group";
  }

  private JsonNode home(int household) {
    var answer = guest.get(own(household));
    ok(answer);
    return answer.json();
  }

  private void seen(int household, String id) {
    ok(guest.put(own(household) + "/notices/" + id + "/seen", "{}"));
  }

  private Http.Answer answer(int household, String id, String answer) {
    return guest.put(
        own(household) + "/notices/" + id + "/answer", "{'answer': '%s'}".formatted(answer));
  }

  private long rows(String id) {
    return jdbc.sql("select count(*) from notice_household where notice = :id")
        .param("id", UUID.fromString(id))
        .query(Long.class)
        .single();
  }

  private String journal() {
    return secretary.get("/api/journal?size=200&within=" + BAOCHENG).text();
  }

  private static void refused(Http.Answer answer, int status, String why) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).contains(why.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }
}
