package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.base.PlaceCode;
import org.linli.cases.topics.TopicFinder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * M5: what recurs is found and offered; a person says why and what is done; before and after are
 * counted; and what comes back is open again.
 */
@Tag("M5")
class TopicsStory extends CasesPlay {

  @Autowired TopicFinder finder;

  private String tell(PlaceCode place, String leaf, String where) {
    var sent =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '又来了', 'place': '%s', 'leaf': '%s'%s}"
                .formatted(UUID.randomUUID(), place, leaf, where));
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    return sent.json().at("/it/id").asString();
  }

  private static String at(double longitude, double latitude) {
    return ", 'longitude': %s, 'latitude': %s".formatted(longitude, latitude);
  }

  private static String address(String address) {
    return ", 'address': '%s'".formatted(address);
  }

  private void looked() {
    var found = subdistrict.post("/api/topics/looks", "{}");
    assertThat(found.status()).as(found.text()).isEqualTo(200);
  }

  /** The topic a case is of, as a reader sees it. */
  private JsonNode topicOf(Http who, String id) {
    var seen = who.get("/api/topics/of-case/" + id);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json().path("topic");
  }

  private JsonNode topic(Http who, String id) {
    var seen = who.get("/api/topics/" + id);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json().path("topic");
  }

  private Http.Answer put(Http who, String id, String what, String more) {
    var version = topic(who, id).path("version").asInt();
    return who.put("/api/topics/" + id + "/" + what, "{'version': %d%s}".formatted(version, more));
  }

  private void puts(Http who, String id, String what, String more) {
    var done = put(who, id, what, more);
    assertThat(done.status()).as(what + ": " + done.text()).isEqualTo(204);
  }

  private String charge(String unit) {
    return ", %s, 'cause': '井圈老化', 'fix': '换防沉降井圈', 'due': '%s'"
        .formatted(unit, clock.instant().plus(Duration.ofDays(20)));
  }

  private static boolean lists(Http who, String which, String id) {
    var seen = who.get("/api/topics?size=200&which=" + which);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return StreamSupport.stream(seen.json().path("items").spliterator(), false)
        .anyMatch(it -> it.path("id").asString().equals(id));
  }

  private String fiveAt(double longitude, double latitude, String leaf) {
    String last = "";
    for (var day = 0; day < 5; day++) {
      last = tell(BAOCHENG_1, leaf, at(longitude + day * 0.0004, latitude));
      clock.forward(Duration.ofDays(1));
      theySignIn();
    }
    looked();
    return last;
  }

  @Test
  void whatRecursAtASpotIsOfferedOpenedFixedComparedAndComesBack() {
    var last = fiveAt(114.301, 30.601, "MANHOLE");
    var offer = topicOf(subdistrict, last);
    var id = offer.path("id").asString();
    assertThat(offer.path("state").asString()).isEqualTo("OFFERED");
    assertThat(offer.path("count").asInt()).isEqualTo(5);
    assertThat(offer.path("days").asInt()).isEqualTo(60);
    assertThat(offer.path("agency").asString()).isEqualTo("URBAN_MANAGEMENT");
    assertThat(subdistrict.get("/api/today").text()).contains("TOPICS_OFFERED");
    assertThat(lists(subdistrict, "OFFERED", id)).isTrue();
    assertThat(lists(cityManagement, "OFFERED", id)).isTrue();
    assertThat(lists(worker, "OFFERED", id)).as("who only walks decides nothing").isFalse();
    assertThat(topicOf(worker, last).isNull()).isTrue();
    assertThat(elsewhere.get("/api/topics/" + id).status()).isEqualTo(404);
    assertThat(lists(elsewhere, "OFFERED", id)).isFalse();

    assertThat(put(subdistrict, id, "charge", charge("'place': '420103'")).problem())
        .isEqualTo("/problems/unit-elsewhere");
    puts(subdistrict, id, "charge", charge("'place': '420102', 'agency': 'URBAN_MANAGEMENT'"));
    var open = topic(worker, id);
    assertThat(open.path("state").asString()).isEqualTo("OPEN");
    assertThat(open.at("/owner/title").asString()).startsWith("urban-management");
    assertThat(open.at("/charge/cause").asString()).isEqualTo("井圈老化");
    assertThat(cityManagement.get("/api/today").text()).contains("TOPICS_MINE");

    var joining = tell(BAOCHENG_1, "MANHOLE", at(114.3005, 30.6015));
    looked();
    assertThat(topicOf(worker, joining).path("id").asString()).isEqualTo(id);
    assertThat(put(subdistrict, id, "fix", ", 'words': '换好了'").problem())
        .isEqualTo("/problems/not-your-turn");
    puts(cityManagement, id, "fix", ", 'words': '井圈全部更换'");
    assertThat(topic(subdistrict, id).at("/compared/over").asBoolean()).isFalse();
    assertThat(topic(subdistrict, id).at("/compared/before").asInt()).isEqualTo(6);
    assertThat(put(subdistrict, id, "closure", ", 'words': ''").problem())
        .isEqualTo("/problems/not-yet");

    clock.forward(Duration.ofDays(30));
    theySignIn();
    tell(BAOCHENG_1, "MANHOLE", at(114.3015, 30.6005));
    clock.forward(Duration.ofDays(31));
    theySignIn();
    looked();
    var compared = topic(subdistrict, id).path("compared");
    assertThat(compared.path("over").asBoolean()).isTrue();
    assertThat(compared.path("before").asInt()).isEqualTo(6);
    assertThat(compared.path("after").asInt()).isEqualTo(1);
    puts(subdistrict, id, "closure", ", 'words': '从 6 件降到 1 件'");
    assertThat(topic(subdistrict, id).path("state").asString()).isEqualTo("CLOSED");

    fiveAt(114.301, 30.601, "MANHOLE");
    var back = topic(subdistrict, id);
    assertThat(back.path("state").asString()).isEqualTo("OPEN");
    assertThat(back.at("/owner/title").asString()).startsWith("urban-management");
    assertThat(back.path("due").isNull()).isFalse();
    assertThat(subdistrict.get("/api/topics/" + id).json().path("log"))
        .extracting(it -> it.path("act").asString())
        .containsExactly("OFFER", "OPEN", "FIX", "CLOSE", "COME_BACK");
    var cases = subdistrict.get("/api/topics/" + id + "/cases").json();
    assertThat(cases.path("total").asInt()).isEqualTo(12);
  }

  @Test
  void whatIsSetAsideIsOfferedAgainOnlyWhenItHasGrownByHalf() {
    var last = fiveAt(114.311, 30.611, "ROAD_SURFACE");
    var id = topicOf(subdistrict, last).path("id").asString();
    assertThat(put(subdistrict, id, "set-aside", ", 'words': ''").problem())
        .isEqualTo("/problems/invalid");
    puts(subdistrict, id, "set-aside", ", 'words': '正在修路，下月完工'");
    assertThat(lists(subdistrict, "OFFERED", id)).isFalse();
    assertThat(lists(subdistrict, "SET_ASIDE", id)).isTrue();
    for (var i = 0; i < 2; i++) tell(BAOCHENG_1, "ROAD_SURFACE", at(114.311, 30.611));
    looked();
    assertThat(lists(subdistrict, "OFFERED", id)).isFalse();
    tell(BAOCHENG_1, "ROAD_SURFACE", at(114.311, 30.611));
    looked();
    assertThat(lists(subdistrict, "OFFERED", id)).isTrue();
    assertThat(topic(subdistrict, id).path("count").asInt()).isEqualTo(8);
  }

  @Test
  void duplicatesCountOnceAndWhatWasNoCaseNotAtAll() {
    String main = tell(TAINING_1, "NOISE_SITE", address("泰宁街 8 号工地"));
    for (var i = 0; i < 2; i++) {
      var same = tell(TAINING_1, "NOISE_SITE", address("泰宁街8号工地"));
      does(subdistrict, same, "MERGE", ", 'into': '%s'".formatted(main));
    }
    var declined = tell(TAINING_1, "NOISE_SITE", address("泰宁街8号 工地"));
    does(subdistrict, declined, "DECLINE", ", 'words': '没有的事'");
    for (var i = 0; i < 3; i++) tell(TAINING_1, "NOISE_SITE", address("泰宁街8号，工地"));
    looked();
    assertThat(topicOf(subdistrict, main).isNull()).as("four are chance").isTrue();
    tell(TAINING_1, "NOISE_SITE", address("泰宁街８号（工地）"));
    looked();
    var offer = topicOf(subdistrict, main);
    assertThat(offer.path("spread").asString()).isEqualTo("ADDRESS");
    assertThat(offer.path("count").asInt()).isEqualTo(5);
    assertThat(offer.at("/place/code").asString()).isEqualTo(TAINING_1.toString());
    assertThat(topicOf(subdistrict, declined).isNull()).isTrue();
  }

  @Test
  void whatIsOfNoSpotIsCountedByCommunity() {
    var last = "";
    for (var i = 0; i < 19; i++) last = tell(TAINING_1, "NOISE_LIFE", address("泰宁 " + i + " 栋"));
    looked();
    assertThat(topicOf(subdistrict, last).isNull()).isTrue();
    last = tell(TAINING, "NOISE_LIFE", "");
    looked();
    var offer = topicOf(subdistrict, last);
    assertThat(offer.path("spread").asString()).isEqualTo("COMMUNITY");
    assertThat(offer.at("/place/code").asString()).isEqualTo(TAINING.toString());
  }

  @Test
  void aCommunityTakesItItselfAndWhoFixedItDoesNotCloseIt() {
    var last = fiveAt(114.321, 30.621, "LITTER");
    var id = topicOf(secretary, last).path("id").asString();
    assertThat(
            put(secretary, id, "charge", charge("'place': '420102', 'agency': 'URBAN_MANAGEMENT'"))
                .problem())
        .isEqualTo("/problems/unit-not-yours");
    puts(secretary, id, "charge", charge("'place': '" + BAOCHENG + "'"));
    assertThat(topic(worker, id).at("/owner/place/name").asString()).isEqualTo("保成社区");
    puts(secretary, id, "fix", ", 'words': '加了两个桶'");
    clock.forward(Duration.ofDays(61));
    theySignIn();
    assertThat(put(secretary, id, "closure", ", 'words': ''").problem())
        .isEqualTo("/problems/own-work");
    assertThat(topic(subdistrict, id).at("/owner/place/name").asString()).isEqualTo("大智街道");
    puts(subdistrict, id, "closure", ", 'words': ''");
  }

  @Test
  void twoAtOnceAreBothTold() {
    var last = fiveAt(114.331, 30.631, "NOISE_BUSINESS");
    var id = topicOf(subdistrict, last).path("id").asString();
    puts(subdistrict, id, "set-aside", ", 'words': '已约谈'");
    var second =
        district.put(
            "/api/topics/" + id + "/charge",
            "{'version': 1" + charge("'place': '%s'".formatted(DAZHI)) + "}");
    assertThat(second.problem()).isEqualTo("/problems/overtaken");
  }

  @Test
  void anotherClassFoundLaterLeavesTheTopic() {
    var last = fiveAt(114.341, 30.641, "NOISE_TRAFFIC");
    assertThat(topicOf(subdistrict, last).isNull()).isFalse();
    does(worker, last, "VERIFY", ", 'leaf': 'NOISE_SITE'");
    finder.look();
    assertThat(topicOf(subdistrict, last).isNull()).isTrue();
  }

  @Test
  void whatIsLateWithATopicClimbs() {
    var last = fiveAt(114.331, 30.631, "MANHOLE");
    var id = topicOf(subdistrict, last).path("id").asString();
    puts(subdistrict, id, "charge", charge("'place': '%s'".formatted(BAOCHENG)));
    climb();
    assertThat(topic(subdistrict, id).path("climbed").isNull()).isTrue();

    clock.forward(Duration.ofDays(21));
    theySignIn();
    climb();
    assertThat(topic(subdistrict, id).at("/climbed/name").asString()).isEqualTo("大智街道");
    assertThat(subdistrict.get("/api/today").text()).contains("TOPICS_LATE");
    assertThat(secretary.get("/api/today").text()).contains("TOPICS_MINE");
    assertThat(lists(subdistrict, "LATE", id)).isTrue();
    assertThat(lists(district, "LATE", id)).isFalse();
    climb();
    assertThat(topic(subdistrict, id).at("/climbed/name").asString()).isEqualTo("大智街道");

    clock.forward(Duration.ofDays(5));
    theySignIn();
    climb();
    assertThat(lists(district, "LATE", id)).isTrue();
    assertThat(topic(subdistrict, id).at("/owner/place/name").asString()).isEqualTo("保成社区");
    var log = subdistrict.get("/api/topics/" + id).json().path("log");
    assertThat(log.get(log.size() - 1).path("act").asString()).isEqualTo("CLIMB");
    assertThat(log.get(log.size() - 1).at("/desk/name").asString()).isEqualTo("江岸区");

    puts(secretary, id, "fix", ", 'words': '井圈全部更换'");
    assertThat(topic(subdistrict, id).path("climbed").isNull()).isTrue();
    assertThat(lists(district, "LATE", id)).isFalse();
  }

  private void climb() {
    timers.stream()
        .filter(it -> it.name().equals("climbing-topics"))
        .findAny()
        .orElseThrow()
        .work()
        .run();
  }
}
