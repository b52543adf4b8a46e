package org.linli.commons.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
import org.linli.commons.Houses;
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

/**
 * V1: neighbours of a building say what they need and offer, answer each other with one press, and
 * only then know each other's door. Who is responsible for the building sees what nobody answered.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, Houses.class, NeighboursStory.Time.class})
@ReorganisesPlaces
@Tag("V1")
class NeighboursStory {

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
  @Autowired Houses houses;
  @Autowired MovableClock clock;
  @Autowired Links links;
  @Autowired JdbcClient jdbc;
  @Autowired FavoursClock nightly;

  private Http guest;
  private Http secretary;
  private Http worker;
  private Http steward;
  private House house;

  @BeforeEach
  void aBuildingWithASteward() {
    guest = Http.at(port).with("Accept-Language", "en");
    house = houses.build(BAOCHENG_1);
    signIn();
    steward = stewardOf(house.id());
  }

  /** Sessions end when days go by. */
  private void signIn() {
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void aNeedIsReadWithoutNameRoomOrPhoneAndOnePressOpensBothDoors() {
    var id = write(0, "NEED", "周四谁能帮我带药", 3);
    var read = home(1);
    var need = read.at("/others/0");
    assertThat(need.path("words").asString()).isEqualTo("周四谁能帮我带药");
    assertThat(need.path("entrance").asString()).isEqualTo("1单元");
    assertThat(need.path("family").asString()).isEqualTo("王");
    assertThat(need.path("room").isNull()).isTrue();
    assertThat(read.toString())
        .doesNotContain("某某", "10012345678", house.households().get(0).toString());
    assertThat(read.path("own").size()).isZero();
    assertThat(home(0).at("/own/0/came").size()).isZero();
    assertThat(home(0).path("others").size()).isZero();

    ok(answer(1, id, ""));
    var mine = home(0).at("/own/0/came/0");
    assertThat(mine.path("room").asString()).isEqualTo("201");
    assertThat(mine.path("family").asString()).isEqualTo("王");
    assertThat(mine.path("line").isNull()).isTrue();
    assertThat(home(1).at("/others/0/room").asString()).isEqualTo("101");
    assertThat(home(1).at("/others/0/answered").asBoolean()).isTrue();
    // To the others it is met: they are asked no more, and read nothing of who helps.
    assertThat(home(2).path("others").size()).isZero();

    ok(answer(1, id, "  下午三点，10099998888 "));
    assertThat(home(0).at("/own/0/came").size()).isOne();
    assertThat(home(0).at("/own/0/came/0/line").asString()).isEqualTo("下午三点，10099998888");
    // What neighbours tell each other those responsible for the building do not read.
    var seen = favours(steward);
    assertThat(seen.at("/0/came/0/room").asString()).isEqualTo("201");
    assertThat(seen.toString()).doesNotContain("10099998888", "某某");
    assertThat(journal()).contains("NEIGHBOUR_FAVOUR_WRITTEN", "NEIGHBOUR_FAVOUR_ANSWERED");
    assertThat(journal()).doesNotContain("带药");
    refused(answer(0, id, ""), 422, "YOUR_OWN_FAVOUR");
  }

  @Test
  void ofTwoWhoAnswerANeedAtOnceOneComesAndBothAreToldTruly() throws Exception {
    for (var round = 0; round < 5; round++) {
      var id = write(0, "NEED", "搬一下柜子", 1);
      var answers = atOnce(() -> answer(1, id, ""), () -> answer(2, id, ""));
      assertThat(answers.map(Http.Answer::status).sorted()).containsExactly(204, 409);
      var came = home(0).at("/own/0/came");
      assertThat(came.size()).isOne();
      var first = came.at("/0/room").asString().equals("201") ? 1 : 2;
      assertThat(home(first).at("/others/0/answered").asBoolean()).isTrue();
      refused(answer(3 - first, id, ""), 409, "SOMEBODY_COMES");
      assertThat(home(3 - first).findValuesAsString("id")).doesNotContain(id);
      ok(close(0, id, "DONE"));
      refused(answer(3, id, ""), 409, "FAVOUR_OVER");
    }
  }

  @Test
  void anOfferServesSeveralAndEachKnowsTheGiverAlone() {
    var id = write(0, "OFFER", "周六开车去市场，可以带东西", 7);
    ok(answer(1, id, "两斤鸡蛋"));
    ok(answer(2, id, ""));
    assertThat(home(0).at("/own/0/came").size()).isEqualTo(2);
    assertThat(home(1).at("/others/0/room").asString()).isEqualTo("101");
    assertThat(home(1).findValuesAsString("line")).containsExactly("两斤鸡蛋");
    assertThat(home(3).at("/others/0/answered").asBoolean()).isFalse();
    refused(steward.put(at(id, "/helper"), "{}"), 422, "ONLY_NEEDS_ARE_SEEN_TO");
  }

  @Test
  void whoStepsBackLeavesItOpenAndTheDoorClosed() {
    var id = write(0, "NEED", "x", 2);
    ok(answer(1, id, "我来"));
    ok(guest.delete(own(1) + "/" + id + "/answer"));
    ok(guest.delete(own(1) + "/" + id + "/answer"));
    assertThat(home(0).at("/own/0/came").size()).isZero();
    assertThat(home(1).at("/others/0/answered").asBoolean()).isFalse();
    assertThat(home(1).at("/others/0/room").isNull()).isTrue();
    ok(answer(2, id, ""));
    assertThat(home(0).at("/own/0/came/0/room").asString()).isEqualTo("301");
    assertThat(journal()).contains("NEIGHBOUR_ANSWER_TAKEN_BACK");
  }

  @Test
  void itsWriterClosesItAndWhoHelpedReadsThanksForAWhile() {
    var id = write(0, "NEED", "x", 2);
    ok(answer(1, id, ""));
    assertThat(close(1, id, "DONE").status()).isEqualTo(404);
    refused(steward.put(at(id, "/closing"), "{'closing': 'DONE'}"), 422, "CLOSED_BY_ITS_WRITER");
    ok(close(0, id, "DONE"));
    ok(close(0, id, "DONE"));
    refused(close(0, id, "NOT_NEEDED"), 409, "FAVOUR_OVER");
    assertThat(home(0).path("own").size()).isZero();
    assertThat(home(1).at("/others/0/state").asString()).isEqualTo("DONE");
    assertThat(home(1).at("/others/0/room").isNull()).isTrue();
    assertThat(home(2).path("others").size()).isZero();
    assertThat(favours(steward).size()).isZero();
    assertThat(journal()).contains("NEIGHBOUR_FAVOUR_CLOSED");

    var other = write(0, "NEED", "y", 2);
    ok(answer(1, other, ""));
    ok(close(0, other, "NOT_NEEDED"));
    assertThat(home(1).path("others").findValuesAsString("state"))
        .containsExactlyInAnyOrder("DONE", "NOT_NEEDED");
    clock.forward(Duration.ofDays(8));
    assertThat(home(1).path("others").size()).isZero();
  }

  @Test
  void pastItsDayNobodyAnswersButThanksAreStillSaid() {
    var met = write(0, "NEED", "x", 0);
    var open = write(0, "NEED", "y", 0);
    ok(answer(1, met, "电话"));
    clock.forward(Duration.ofDays(1));
    refused(answer(2, open, ""), 409, "FAVOUR_OVER");
    assertThat(home(2).path("others").size()).isZero();
    assertThat(home(0).path("own").findValuesAsString("state")).containsExactly("OVER", "OVER");
    // Their door is told no longer.
    assertThat(home(0).findValues("room")).allMatch(JsonNode::isNull);
    assertThat(home(0).toString()).doesNotContain("电话");
    ok(close(0, met, "DONE"));
    ok(close(0, open, "NOT_NEEDED"));
    assertThat(home(0).path("own").size()).isZero();
    assertThat(home(1).at("/others/0/state").asString()).isEqualTo("DONE");
  }

  @Test
  void sentTwiceItStandsOnceAndThereAreBounds() throws Exception {
    var id = UUID.randomUUID();
    var sent =
        atOnce(
            () -> guest.post(own(0), wish(id, "NEED", "一次", 2)),
            () -> guest.post(own(0), wish(id, "NEED", "一次", 2)));
    assertThat(sent.map(Http.Answer::status)).containsExactly(204, 204);
    assertThat(home(0).path("own").size()).isOne();
    refused(guest.post(own(0), wish(UUID.randomUUID(), "NEED", "x", 31)), 422, "FAVOUR_UNTIL_WHEN");
    refused(guest.post(own(0), wish(UUID.randomUUID(), "NEED", "x", -1)), 422, "FAVOUR_UNTIL_WHEN");
    assertThat(guest.post(own(0), wish(UUID.randomUUID(), "NEED", " ", 1)).status()).isEqualTo(422);
    assertThat(guest.post(own(0), wish(UUID.randomUUID(), "NEED", "长".repeat(201), 1)).status())
        .isEqualTo(422);
    for (var more = 1; more < Favour.MOST_OF_HOUSEHOLD; more++) write(0, "NEED", "x", 30);
    refused(guest.post(own(0), wish(UUID.randomUUID(), "NEED", "x", 1)), 409, "ENOUGH_OF_YOURS");
    ok(guest.post(own(0), wish(id, "NEED", "一次", 2)));
    assertThat(home(0).path("own").size()).isEqualTo(Favour.MOST_OF_HOUSEHOLD);
    ok(close(0, id, "NOT_NEEDED"));
    write(0, "NEED", "x", 1);
    write(1, "NEED", "x", 1);
  }

  @Test
  void neitherACardOnADoorNorAnotherBuildingNorAnotherSubdistrictOpensAnyOfIt() {
    var id = write(0, "NEED", "只给本楼看", 2);
    var card =
        "/api/home/"
            + links.write(new Links.Link(house.households().get(1), 1, Links.Kind.DOOR))
            + "/group/favours";
    assertThat(guest.get(card).status()).isEqualTo(403);
    assertThat(guest.post(card, wish(UUID.randomUUID(), "NEED", "x", 1)).status()).isEqualTo(403);
    assertThat(guest.put(card + "/" + id + "/answer", "{'line': ''}").status()).isEqualTo(403);
    assertThat(guest.put(card + "/" + id + "/closing", "{'closing': 'DONE'}").status())
        .isEqualTo(403);

    var others = houses.build(BAOCHENG_1);
    var there = own(others, 0);
    assertThat(guest.get(there).json().path("others").size()).isZero();
    assertThat(guest.put(there + "/" + id + "/answer", "{'line': ''}").status()).isEqualTo(404);
    assertThat(guest.put(there + "/" + id + "/closing", "{'closing': 'DONE'}").status())
        .isEqualTo(404);

    var neighbouring = stewardOf(others.id());
    var officer = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));
    for (var stranger : List.of(neighbouring, officer)) {
      assertThat(stranger.get(at("")).status()).isEqualTo(404);
      assertThat(stranger.get(at("/homes")).status()).isEqualTo(404);
      assertThat(stranger.put(at(id, "/helper"), "{}").status()).isEqualTo(404);
      assertThat(stranger.put(at(id, "/removal"), "{'reason': 'x'}").status()).isEqualTo(404);
      assertThat(stranger.post(at(""), proxyWish(house, 1, "NEED", "x")).status()).isEqualTo(404);
    }
    var hotline = guest.signedIn(world.someone(Role.HOTLINE_CLERK, JIANGAN));
    assertThat(hotline.get(at("")).status()).isEqualTo(403);
    assertThat(home(0).at("/own/0/came").size()).isZero();
  }

  @Test
  void whatIsWrittenForAHouseholdNamesToItWhoDid() {
    var homes = steward.get(at("/homes")).json();
    assertThat(homes.path("total").asInt()).isEqualTo(6);
    assertThat(homes.path("items").findValuesAsString("room"))
        .containsExactly("101", "201", "301", "401", "501", "601");
    assertThat(homes.toString()).contains("'family':'王'".replace('\'', '"')).doesNotContain("某某");

    ok(steward.post(at(""), proxyWish(house, 4, "NEED", "老人要人陪着下楼")));
    var mine = home(4).at("/own/0");
    assertThat(mine.path("proxy").asString()).isEqualTo("赵桂兰");
    assertThat(home(1).at("/others/0/words").asString()).isEqualTo("老人要人陪着下楼");
    assertThat(home(1).toString()).doesNotContain("赵桂兰");
    var id = mine.path("id").asString();
    ok(answer(1, id, ""));
    assertThat(favours(worker).at("/0/closable").asBoolean()).isTrue();
    ok(worker.put(at(id, "/closing"), "{'closing': 'DONE'}"));
    assertThat(home(1).at("/others/0/state").asString()).isEqualTo("DONE");

    var stranger = houses.build(BAOCHENG_1);
    assertThat(steward.post(at(""), proxyWish(stranger, 0, "NEED", "x")).status()).isEqualTo(404);
  }

  @Test
  void whatNobodyAnsweredForADayStandsFirstUntilSomebodySeesToIt() {
    var old = write(0, "NEED", "先写的", 7);
    write(1, "OFFER", "可以帮忙", 7);
    assertThat(favours(steward).findValuesAsString("unanswered")).containsOnly("false");
    clock.forward(Duration.ofDays(1));
    signIn();
    steward = stewardOf(house.id());
    write(2, "NEED", "后写的", 7);
    var seen = favours(worker);
    assertThat(seen.at("/0/id").asString()).isEqualTo(old);
    assertThat(seen.at("/0/unanswered").asBoolean()).isTrue();
    assertThat(seen.at("/0/of/room").asString()).isEqualTo("101");
    assertThat(seen.at("/1/words").asString()).isEqualTo("后写的");
    assertThat(seen.at("/1/unanswered").asBoolean()).isFalse();
    assertThat(group().path("unanswered").asInt()).isOne();
    assertThat(today(steward)).isOne();
    assertThat(today(worker)).isEqualTo(needsListed(worker)).isPositive();
    assertThat(today(secretary)).isEqualTo(needsListed(secretary)).isPositive();
    assertThat(listed(worker)).contains(house.id().toString());
    assertThat(listed(steward)).containsExactly(house.id().toString());
    var elsewhere = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));
    assertThat(today(elsewhere)).isZero();
    assertThat(listed(elsewhere)).isEmpty();

    ok(worker.put(at(old, "/helper"), "{}"));
    assertThat(today(steward)).isZero();
    assertThat(listed(steward)).isEmpty();
    ok(worker.put(at(old, "/helper"), "{}"));
    assertThat(group().path("unanswered").asInt()).isZero();
    assertThat(favours(secretary).toString()).contains("先写的");
    var mine = home(0).at("/own/0/came/0");
    assertThat(mine.path("official").asString()).startsWith("grid-worker");
    assertThat(mine.path("room").isNull()).isTrue();
    refused(answer(3, old, ""), 409, "SOMEBODY_COMES");
    refused(secretary.put(at(old, "/helper"), "{}"), 409, "SOMEBODY_COMES");
    ok(secretary.delete(at(old, "/helper")));
    assertThat(home(0).at("/own/0/came").size()).isOne();

    ok(worker.delete(at(old, "/helper")));
    assertThat(home(3).path("others").findValuesAsString("words")).contains("先写的");
    assertThat(group().path("unanswered").asInt()).isOne();
    ok(answer(3, old, ""));
    refused(worker.put(at(old, "/helper"), "{}"), 409, "SOMEBODY_COMES");
  }

  @Test
  void aNeighbourAndAPostAnsweringAtOnceAreBothToldTruly() throws Exception {
    for (var round = 0; round < 5; round++) {
      var id = write(0, "NEED", "x", 1);
      var said = atOnce(() -> answer(1, id, ""), () -> worker.put(at(id, "/helper"), "{}"));
      assertThat(said.map(Http.Answer::status).sorted()).containsExactly(204, 409);
      assertThat(home(0).at("/own/0/came").size()).isOne();
      ok(close(0, id, "NOT_NEEDED"));
    }
  }

  @Test
  void whatDoesNotBelongThereIsTakenDownWithAReasonItsWriterReads() {
    var id = write(0, "OFFER", "卖保健品", 7);
    ok(answer(1, id, ""));
    assertThat(steward.put(at(id, "/removal"), "{'reason': ' '}").status()).isEqualTo(422);
    ok(steward.put(at(id, "/removal"), "{'reason': '这里不发广告'}"));
    var mine = home(0).at("/own/0");
    assertThat(mine.path("state").asString()).isEqualTo("TAKEN_DOWN");
    assertThat(mine.path("reason").asString()).isEqualTo("这里不发广告");
    assertThat(mine.path("takenDownBy").asString()).isEqualTo("赵桂兰");
    assertThat(home(1).at("/others/0/state").asString()).isEqualTo("NOT_NEEDED");
    assertThat(home(1).toString()).doesNotContain("广告");
    assertThat(home(2).path("others").size()).isZero();
    refused(steward.put(at(id, "/removal"), "{'reason': 'x'}"), 409, "FAVOUR_OVER");
    refused(close(0, id, "DONE"), 409, "FAVOUR_OVER");
    assertThat(journal()).contains("NEIGHBOUR_FAVOUR_TAKEN_DOWN");
  }

  @Test
  void aMonthAfterItIsOverItIsDeletedWithWhoAnswered() {
    var closed = write(0, "NEED", "x", 30);
    ok(answer(1, closed, ""));
    ok(close(0, closed, "DONE"));
    var standing = write(0, "NEED", "y", 30);
    clock.forward(Duration.ofDays(29));
    nightly.forget();
    assertThat(rows("neighbour_favour", "id", closed)).isOne();
    assertThat(rows("neighbour_answer", "favour", closed)).isOne();
    clock.forward(Duration.ofDays(1));
    assertThat(nightly.forget()).isPositive();
    assertThat(rows("neighbour_favour", "id", closed)).isZero();
    assertThat(rows("neighbour_answer", "favour", closed)).isZero();
    assertThat(rows("neighbour_favour", "id", standing)).isOne();
    clock.forward(Duration.ofDays(31));
    nightly.forget();
    assertThat(rows("neighbour_favour", "id", standing)).isZero();
  }

  @Test
  void withAHouseholdGoesWhatItWroteAndWhomItMeantToHelpStandsOpenAgain() {
    var theirs = write(5, "NEED", "x", 5);
    ok(answer(0, theirs, ""));
    var helped = write(0, "NEED", "y", 5);
    ok(answer(5, helped, ""));
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
    assertThat(rows("neighbour_favour", "id", theirs)).isZero();
    assertThat(home(0).at("/own/0/came").size()).isZero();
    assertThat(home(1).path("others").findValuesAsString("id")).containsExactly(helped);
    assertThat(steward.post(at(""), proxyWish(house, 5, "NEED", "x")).status()).isEqualTo(404);
  }

  @Test
  void itGoesWhereTheBuildingGoesWhenACommunityComesToAnotherSubdistrict() {
    var places = new Reorganising(world, jdbc, guest, clock.today());
    var community = places.community(places.subdistrict(JIANGAN), 1);
    var moving = houses.build(Reorganising.grid(community, 1));
    var id = UUID.randomUUID();
    ok(guest.post(own(moving, 0), wish(id, "NEED", "搬迁前", 9)));
    ok(guest.put(own(moving, 1) + "/" + id + "/answer", "{'line': '好'}"));

    var there = places.moveCommunity(community, places.subdistrict(JIANGAN));
    var mine = guest.get(own(moving, 0)).json().at("/own/0/came/0");
    assertThat(mine.path("room").asString()).isEqualTo("201");
    assertThat(guest.get(own(moving, 1)).json().at("/others/0/room").asString()).isEqualTo("101");
    var after = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, there));
    var number = moving.id().substring(moving.id().indexOf('-'));
    var path = GROUPS + "/" + there.at(Level.SUBDISTRICT) + number + "/favours";
    var seen = after.get(path);
    ok(seen);
    assertThat(seen.json().at("/0/came/0/room").asString()).isEqualTo("201");
  }

  private Http stewardOf(String building) {
    var user = Neighbourhood.newUser();
    var made =
        secretary.post(
            "/api/stewards",
            "{'building': '%s', 'user': '%s', 'name': '赵桂兰', 'until': '%s', 'agreed': true}"
                .formatted(building, user, clock.instant().plus(Duration.ofDays(300))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return guest.signedInFirst(user, made.json().path("oneTimePassword").asString());
  }

  /** Both begin before either has ended; in the order given. */
  private static Stream<Http.Answer> atOnce(Callable<Http.Answer> one, Callable<Http.Answer> other)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(one);
      var second = threads.submit(other);
      return Stream.of(first.get(), second.get());
    }
  }

  private static String wish(UUID id, String kind, String words, int days) {
    return "{'id': '%s', 'kind': '%s', 'words': '%s', 'days': %d}".formatted(id, kind, words, days);
  }

  private static String proxyWish(House in, int household, String kind, String words) {
    return "{'id': '%s', 'household': '%s', 'kind': '%s', 'words': '%s', 'days': 3}"
        .formatted(UUID.randomUUID(), in.households().get(household), kind, words);
  }

  private String write(int household, String kind, String words, int days) {
    var id = UUID.randomUUID();
    ok(guest.post(own(household), wish(id, kind, words, days)));
    return id.toString();
  }

  private Http.Answer answer(int household, String id, String line) {
    return guest.put(own(household) + "/" + id + "/answer", "{'line': '%s'}".formatted(line));
  }

  private Http.Answer close(int household, Object id, String closing) {
    return guest.put(
        own(household) + "/" + id + "/closing", "{'closing': '%s'}".formatted(closing));
  }

  private String own(int household) {
    return own(house, household);
  }

  private String own(House in, int household) {
    return "/api/home/"
        + links.write(new Links.Link(in.households().get(household), 1))
        + "/group/favours";
  }

  private JsonNode home(int household) {
    var answer = guest.get(own(household));
    ok(answer);
    return answer.json();
  }

  private String at(String rest) {
    return GROUPS + "/" + house.id() + "/favours" + rest;
  }

  private String at(Object favour, String rest) {
    return at("/" + favour + rest);
  }

  private JsonNode favours(Http by) {
    var answer = by.get(at(""));
    ok(answer);
    return answer.json();
  }

  /** How many needs nobody answered the first screen of the day tells. */
  private static int today(Http who) {
    return who.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals("NEIGHBOURS_UNANSWERED"))
        .mapToInt(it -> it.path("count").asInt())
        .sum();
  }

  private static List<String> listed(Http who) {
    return who.get(GROUPS + "?unanswered=true&size=200")
        .json()
        .path("items")
        .findValuesAsString("building");
  }

  private static int needsListed(Http who) {
    return who.get(GROUPS + "?unanswered=true&size=200")
        .json()
        .path("items")
        .valueStream()
        .mapToInt(it -> it.path("unanswered").asInt())
        .sum();
  }

  private JsonNode group() {
    return worker.get(GROUPS + "/" + house.id()).json();
  }

  private long rows(String table, String column, String id) {
    return jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
        .param("id", UUID.fromString(id))
        .query(Long.class)
        .single();
  }

  private String journal() {
    return secretary.get("/api/journal?size=200&within=" + BAOCHENG).text();
  }

  private static void refused(Http.Answer answer, int status, String why) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).contains(why.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }
}
