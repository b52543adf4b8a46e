package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import tools.jackson.databind.JsonNode;

/**
 * S2: a case of somebody's health is seen by who handles it, and told, counted, found nowhere else.
 */
@Tag("S2")
class FeverPrivacyStory extends FeverPlay {

  @Test
  void nobodyElseSeesIt() {
    var id = followedCase(ill());
    for (var who : new Http[] {clerk, nextWorker, elsewhere, cityManagement, health}) {
      refused(who.get("/api/cases/" + id), 404);
      refused(who.get("/api/cases/" + id + "/fevers"), 404);
      refused(who.get("/api/cases/" + id + "/link"), 404);
      refused(who.post("/api/cases/" + id + "/reporter", "{}"), 404);
      refused(
          who.post("/api/cases/" + id + "/steps", "{'act': 'REMARK', 'version': 1, 'words': '?'}"),
          404);
      for (var path :
          new String[] {
            "/api/cases?size=200",
            "/api/cases?size=200&open=true",
            "/api/cases?size=200&whose=CLIMBED"
          }) {
        assertThat(ids(who, path)).as(path).doesNotContain(id);
      }
    }
    assertThat(guest.get("/api/cases/" + id).status()).isEqualTo(401);
    for (var who : new Http[] {worker, secretary, subdistrict, district, command}) {
      assertThat(ids(who, "/api/cases?size=200&open=true")).contains(id);
    }
  }

  @Test
  void whatHasClimbedIsCountedForWhoHandlesItAndNotForWhoTakesReports() {
    followedCase(ill());
    // Two hours, four more, and again until it is on the city's desk.
    for (var hours = 0; hours < 30; hours += 2) {
      clock.forward(Duration.ofHours(2));
      runs("climbing-cases");
    }
    handlersSignIn();
    assertThat(ids(command, "/api/cases?whose=CLIMBED")).isNotEmpty();
    assertThat(ids(clerk, "/api/cases?whose=CLIMBED")).isEmpty();
  }

  @Test
  void itIsFoundByNoWordsOnNoMapInNoRateAndNowhereOutside() {
    var rates = rates();
    var map = subdistrict.get("/api/cases/map").json();
    var family = ill();
    var id = followedCase(family);
    var number = id.split("-")[1];

    assertThat(ids(subdistrict, "/api/cases?q=" + number)).doesNotContain(id);
    assertThat(ids(subdistrict, "/api/cases?q=%E6%B5%8B%E8%AF%95%E9%87%8C")).doesNotContain(id);
    assertThat(subdistrict.get("/api/cases/map").json().toString()).isEqualTo(map.toString());
    assertThat(
            count("select count(*) from case_file where source = 'READING' and likely is not null"))
        .isZero();
    assertThat(outside(number)).isFalse();
    does(worker, id, "SETTLE_ON_THE_SPOT", ", 'words': '复测正常'");
    assertThat(rates()).isEqualTo(rates);
    assertThat(outside(number)).isFalse();
    assertThat(subdistrict.get("/api/cases/" + id + "/link").status()).isEqualTo(404);
    assertThat(guest.get("/api/home/" + family.link() + "/cases").json()).isEmpty();
  }

  private String rates() {
    var day = clock.today();
    var answer = subdistrict.get("/api/cases/rates?from=%s&until=%s".formatted(day, day));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("whole").toString() + answer.json().path("rows");
  }

  /** Does the open interface tell anybody of it? */
  private boolean outside(String number) {
    var listed = guest.get("/open311/v2/requests.json").text();
    var one = guest.get("/open311/v2/requests/" + number + ".json");
    return listed.contains(number) || one.status() == 200 && one.text().contains(number);
  }

  @Test
  void noPhotoIsTakenOfIt() {
    var photos = "/api/cases/" + followedCase(ill()) + "/photos";
    assertThat(worker.get(photos).json().path("room").asInt()).isZero();
    var file = new Http.File("photo.jpg", new byte[] {1});
    var sent = worker.putFile(photos + "/" + UUID.randomUUID(), file);
    refused(sent, 409);
    assertThat(sent.json().path("type").asString()).endsWith("of-illness");
    assertThat(worker.get(photos).json().path("photos")).isEmpty();
  }

  @Test
  void nothingOfItIsToldNearByOrJoined() {
    var family = ill();
    var id = followedCase(family);
    var telling =
        "{'id': '%s', 'words': '楼道里有人发烧吗', 'place': '%s'}".formatted(UUID.randomUUID(), BAOCHENG_1);
    var look = worker.post("/api/cases/look", telling).json();
    assertThat(look.toString()).doesNotContain(id);
    var neighbour = world.family(BAOCHENG_1);
    var others =
        guest.post(
            "/api/home/" + neighbour.link() + "/cases/look",
            "{'id': '%s', 'words': '体温超限'}".formatted(UUID.randomUUID()));
    assertThat(others.json().path("alike").isNull()).as(others.text()).isTrue();
    refused(
        guest.post(
            "/api/home/" + neighbour.link() + "/cases",
            "{'id': '%s', 'words': '一样', 'same': '%s'}".formatted(UUID.randomUUID(), id)),
        404);
    var call =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '井盖没了', 'place': '%s'}"
                .formatted(UUID.randomUUID(), BAOCHENG_1));
    var other = call.json().at("/it/id").asString();
    refused(step(subdistrict, other, "MERGE", ", 'into': '%s'".formatted(id)), 409);
    refused(step(subdistrict, id, "MERGE", ", 'into': '%s'".formatted(other)), 409);
  }

  @Test
  void nobodyTellsOneAndNothingElseBecomesOne() {
    refused(telling("'leaf': 'FEVER'"), 422);
    refused(telling("'source': 'READING'"), 422);
    var other = telling("'address': '保成路'").json().at("/it/id").asString();
    refused(step(worker, other, "VERIFY", ", 'leaf': 'FEVER'"), 422);
    var id = followedCase(ill());
    refused(step(worker, id, "VERIFY", ", 'leaf': 'MANHOLE'"), 422);
    does(worker, id, "VERIFY", ", 'leaf': 'FEVER', 'standard': 2");
    assertThat(page(worker, id).at("/it/classing/standard").asInt()).isEqualTo(2);

    var classes = worker.get("/api/case-classes").json().findValues("classes");
    assertThat(classes.stream().flatMap(JsonNode::valueStream))
        .filteredOn(it -> it.path("guarded").asBoolean())
        .extracting(it -> it.path("code").asString())
        .containsExactly("FEVER");
    assertThat(guest.get("/open311/v2/services.json").text()).doesNotContain("FEVER");
    refused(guest.get("/open311/v2/services/FEVER.json"), 404);
    assertThat(clerk.post("/api/case-classes/suggestions", "{'words': '体温超限 发烧'}").text())
        .doesNotContain("FEVER");
  }

  private Http.Answer telling(String more) {
    return clerk.post(
        "/api/cases",
        "{'id': '%s', 'words': '井盖没了', 'place': '%s', %s}"
            .formatted(UUID.randomUUID(), BAOCHENG_1, more));
  }

  private String followedCase(Family family) {
    followed();
    return caseOf(family);
  }
}
