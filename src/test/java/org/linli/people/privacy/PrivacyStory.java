package org.linli.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.newIdentity;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** G6: data are uncovered for a purpose, the person sees it, and puts right what is wrong. */
@Story
@Tag("G6")
class PrivacyStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Family family;
  private Http guest;
  private Http worker;
  private Http secretary;

  @BeforeEach
  void aFamilyAndThoseWhoKeepItsData() {
    family = world.family(BAOCHENG_1);
    guest = Http.at(port).with("Accept-Language", "en");
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
  }

  @Test
  void aPhoneIsUncoveredForAPurposeAndThePersonSeesWhoLookedAndWhy() {
    var answer = reveal(worker, "'PHONE', 'NAME'", "'VISIT'", "");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/values/PHONE").asString()).isEqualTo("10012345678");
    assertThat(answer.json().at("/values/NAME").asString()).isEqualTo("王某某");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    var look = looks().at("/items/0");
    assertThat(look.path("purpose").asString()).isEqualTo("VISIT");
    assertThat(look.path("post").asString()).isEqualTo("grid-worker-" + BAOCHENG_1);
    assertThat(look.path("place").asString()).isEqualTo("第1网格");
    assertThat(look.path("data").size()).isEqualTo(2);
  }

  @Test
  void everyLookIsThereToReadHoweverManyThereWere() {
    for (var it = 0; it < 3; it++) reveal(worker, "'PHONE'", "'OTHER'", "look " + it);

    var first = looksOn("page=0&size=2");
    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.path("items").findValuesAsString("words")).containsExactly("look 2", "look 1");
    assertThat(looksOn("page=1&size=2").path("items").findValuesAsString("words"))
        .containsExactly("look 0");
    assertThat(guest.get("/api/home/" + "A".repeat(32) + "/data/looks").status()).isEqualTo(404);
  }

  @Test
  void theJournalHasThePurposeAndNeverTheValue() {
    reveal(worker, "'PHONE'", "'CALL'", "");

    var journal = secretary.get("/api/journal?size=200&within=" + BAOCHENG).json();
    for (var line : journal.path("items")) {
      if (!line.path("subject").asString().equals(family.resident(0))) continue;
      assertThat(line.path("action").asString()).isEqualTo("REVEALED");
      assertThat(line.toString()).contains("CALL").doesNotContain("10012345678");
      return;
    }
    throw new AssertionError("Not in the journal");
  }

  @Test
  void withoutAPurposeNothingIsShownAndAnotherPurposeNeedsWords() {
    assertThat(reveal(worker, "'PHONE'", "null", "").status()).isEqualTo(422);
    assertThat(reveal(worker, "'PHONE'", "'OTHER'", " ").status()).isEqualTo(422);
    assertThat(reveal(worker, "", "'VISIT'", "").status()).isEqualTo(422);
    assertThat(looks().path("items").isEmpty()).isTrue();
    assertThat(reveal(worker, "'PHONE'", "'OTHER'", "keys left at the door").status())
        .isEqualTo(201);
  }

  @Test
  void whatProvesAnIdentityIsForTheSecretaryNotForTheGridWorker() {
    var number = newIdentity(LocalDate.of(1980, 1, 1), true);
    worker.post(
        "/api/residents/" + family.resident(0) + "/corrections",
        "{'version': 1, 'data': {'PAPER_NUMBER': '%s'}, 'source': 'card', 'confirmed': false}"
            .formatted(number));

    var refused = reveal(worker, "'PAPER_NUMBER'", "'VERIFY'", "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).doesNotContain(number);
    assertThat(looks().path("items").isEmpty()).isTrue();

    assertThat(
            reveal(secretary, "'PAPER_NUMBER'", "'VERIFY'", "")
                .json()
                .at("/values/PAPER_NUMBER")
                .asString())
        .isEqualTo(number);
  }

  @Test
  void aHouseholdSeesWhatIsKeptAboutItCoveredWithSourceAndTime() {
    var data = mine();

    assertThat(data.path("people").size()).isEqualTo(3);
    var first = data.at("/people/0/data/0");
    assertThat(first.path("datum").asString()).isEqualTo("NAME");
    assertThat(first.path("source").asString()).isEqualTo("test");
    assertThat(data.toString()).doesNotContain("王某某").doesNotContain("10012345678");
    assertThat(guest.get("/api/home/" + "A".repeat(32) + "/data").status()).isEqualTo(404);
  }

  @Test
  void aCorrectionThatIsAcceptedChangesTheDatumWithThePersonAsItsSource() {
    var request = ask(0, "PHONE", "100 2222 3333");

    assertThat(request.status()).isEqualTo(201);
    var waiting = waiting(family.resident(0));
    assertThat(waiting.path("wanted").asString()).isEqualTo("10022223333");
    assertThat(waiting.path("now").asString()).doesNotContain("10012345678");
    assertThat(LocalDate.parse(waiting.path("due").asString()))
        .isAfter(LocalDate.now(java.time.ZoneOffset.UTC));
    assertThat(cards(worker)).contains("CORRECTIONS");

    assertThat(decide(waiting, "{'accepted': true, 'confirmed': false}").status()).isEqualTo(204);

    assertThat(mine().at("/requests/0/state").asString()).isEqualTo("ACCEPTED");
    var card = worker.get("/api/residents/" + family.resident(0)).json();
    for (var datum : card.path("data")) {
      if (!datum.path("datum").asString().equals("PHONE")) continue;
      assertThat(datum.path("source").asString()).isEqualTo("person");
      assertThat(datum.path("value").asString()).isEqualTo("100******33");
    }
    assertThat(decide(waiting, "{'accepted': true, 'confirmed': false}").problem())
        .isEqualTo("/problems/already-decided");
  }

  @Test
  void aCorrectionThatIsDeclinedHasAReasonThatTheHouseholdReads() {
    ask(1, "NAME", "李真真");
    var waiting = waiting(family.resident(1));

    assertThat(decide(waiting, "{'accepted': false, 'reason': ' ', 'confirmed': false}").status())
        .isEqualTo(422);
    decide(waiting, "{'accepted': false, 'reason': 'The card says otherwise', 'confirmed': false}");

    var told = mine().at("/requests/0");
    assertThat(told.path("state").asString()).isEqualTo("DECLINED");
    assertThat(told.path("reason").asString()).isEqualTo("The card says otherwise");
  }

  @Test
  void theSameRequestSentTwiceIsOne() {
    var body = request(UUID.randomUUID(), family.resident(0), "PHONE", "10044445555");
    var path = "/api/home/" + family.link() + "/data/correction-requests";
    guest.post(path, body);

    assertThat(guest.post(path, body).status()).isEqualTo(201);
    assertThat(mine().path("requests").size()).isEqualTo(1);
  }

  @Test
  void whatCannotBeIsToldAtOnceAndNobodyCorrectsAnotherHousehold() {
    assertThat(ask(0, "PHONE", "12").status()).isEqualTo(422);
    assertThat(ask(0, "NAME", "王某某").text()).contains("recorded like this already");
    var other = world.family(BAOCHENG_1);
    var answer =
        guest.post(
            "/api/home/" + family.link() + "/data/correction-requests",
            request(UUID.randomUUID(), other.resident(0), "PHONE", "10044445555"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(mine().path("requests").isEmpty()).isTrue();
  }

  private JsonNode looks() {
    return looksOn("page=0");
  }

  private JsonNode looksOn(String page) {
    return guest.get("/api/home/" + family.link() + "/data/looks?" + page).json();
  }

  private JsonNode mine() {
    return guest.get("/api/home/" + family.link() + "/data").json();
  }

  private Http.Answer reveal(Http who, String data, String purpose, String words) {
    return who.post(
        "/api/residents/" + family.resident(0) + "/reveals",
        "{'data': [%s], 'purpose': %s, 'words': '%s'}".formatted(data, purpose, words));
  }

  private Http.Answer ask(int member, String datum, String value) {
    return guest.post(
        "/api/home/" + family.link() + "/data/correction-requests",
        request(UUID.randomUUID(), family.resident(member), datum, value));
  }

  private static String request(UUID id, String resident, String datum, String value) {
    return "{'id': '%s', 'resident': '%s', 'datum': '%s', 'value': '%s', 'words': ''}"
        .formatted(id, resident, datum, value);
  }

  private JsonNode waiting(String resident) {
    var page = worker.get("/api/correction-requests?size=200").json();
    for (var it : page.path("items")) {
      if (it.path("resident").asString().equals(resident)) return it;
    }
    throw new AssertionError(resident + " is not in " + page);
  }

  private Http.Answer decide(JsonNode waiting, String decision) {
    return worker.put(
        "/api/residents/%s/correction-requests/%s/decision"
            .formatted(waiting.path("resident").asString(), waiting.path("id").asString()),
        decision);
  }

  private static String cards(Http who) {
    return who.get("/api/today").json().path("cards").toString();
  }
}
