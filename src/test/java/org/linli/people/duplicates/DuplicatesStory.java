package org.linli.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.newIdentity;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** G2: whoever was entered twice is found, made one, and made two again where that was wrong. */
@Story
@Tag("G2")
class DuplicatesStory {

  private static final AtomicInteger NAMES = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private Family here;
  private Family there;
  private Http secretary;
  private String name;

  @BeforeEach
  void twoFamiliesOfOneCommunity() {
    here = world.family(BAOCHENG_1);
    there = world.family(BAOCHENG_2);
    secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    name = "司马" + NAMES.incrementAndGet();
  }

  @Test
  void whoIsEnteredWithTheSameNameAndBirthDateIsOfferedWithTheReason() {
    var first = add(here, "'BIRTH_DATE': '1961-02-03'");
    var second = add(there, "'BIRTH_DATE': '1961-02-03', 'PHONE': '10087654321'");

    var pair = pairOf(first);

    assertThat(pair.path("reasons").toString()).contains("SAME_NAME_AND_BIRTH_HERE");
    assertThat(pair.toString()).contains(second).doesNotContain(name);
    assertThat(pair.path("stays").asString()).isEqualTo(second);
    assertThat(secretary.get("/api/today").json().path("cards").toString()).contains("DUPLICATES");
  }

  @Test
  void twoCitizensWithTwoNumbersAreTwoPeople() {
    var born = LocalDate.of(1961, 2, 3);
    var first = add(here, "'PAPER_NUMBER': '%s'".formatted(newIdentity(born, true)));
    add(there, "'PAPER_NUMBER': '%s'".formatted(newIdentity(born, true)));

    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isZero();
  }

  @Test
  void aMergeTakesTheDataThatAreChosenAndUnmergingRestoresBothExactly() {
    var stays = add(here, "'BIRTH_DATE': '1962-02-03', 'PHONE': '10011110000'");
    var goes =
        add(
            there,
            "'BIRTH_DATE': '1962-02-03', 'PHONE': '10022220000', 'PAPER': 'OTHER', 'PAPER_NUMBER': 'A1234567'");
    secretary.put("/api/residents/" + goes + "/tags/NEEDS_TREATMENT", "{'source': 'hospital'}");
    var before = java.util.List.of(data(stays), data(goes), members(here), members(there));
    var path = path(pairOf(stays));

    var merged =
        secretary.put(
            path + "/merge", "{'stays': '%s', 'take': ['PAPER_NUMBER', 'PHONE']}".formatted(stays));

    assertThat(merged.status()).isEqualTo(204);
    assertThat(data(stays)).contains("A12***67").contains("100******00");
    assertThat(members(there)).isEqualTo(3);
    assertThat(whereabouts(goes)).isEqualTo("MERGED");
    assertThat(secretary.get("/api/residents/" + stays + "/tags").text())
        .contains("NEEDS_TREATMENT");
    assertThat(secretary.get("/api/residents?q=A1234567").json().toString()).contains(goes, stays);

    assertThat(secretary.delete(path + "/merge").status()).isEqualTo(204);

    assertThat(java.util.List.of(data(stays), data(goes), members(here), members(there)))
        .isEqualTo(before);
    assertThat(whereabouts(goes)).isEqualTo("HERE");
    assertThat(secretary.get("/api/residents/" + stays + "/tags").json().at("/0/endedAt").isNull())
        .isFalse();
    assertThat(secretary.delete(path + "/merge").problem()).isEqualTo("/problems/not-merged");
  }

  @Test
  void whatWasCorrectedAfterAMergeStaysCorrectedWhenItIsTakenBack() {
    var stays = add(here, "'BIRTH_DATE': '1963-02-03', 'PHONE': '10011110000'");
    add(there, "'BIRTH_DATE': '1963-02-03', 'PHONE': '10022220000'");
    var path = path(pairOf(stays));
    secretary.put(path + "/merge", "{'stays': '%s', 'take': ['PHONE']}".formatted(stays));
    correct(stays, "'PHONE': '10033339999'");

    secretary.delete(path + "/merge");

    assertThat(data(stays)).contains("100******99");
  }

  @Test
  void aPairFollowsWhoeverIsKeptUnderAnotherSubdistrict() {
    var stays = add(here, "'BIRTH_DATE': '1969-02-03', 'PHONE': '10011110000'");
    var goes = add(there, "'BIRTH_DATE': '1969-02-03', 'PHONE': '10022220000'");
    var before = data(stays);
    var path = path(pairOf(stays));
    secretary.put(path + "/merge", "{'stays': '%s', 'take': ['PHONE']}".formatted(stays));
    var now = ResidentId.of(stays);
    var later = new ResidentId(999_999_999, now.number());

    relocate(now, later);
    assertThat(pairsOf(stays, "MERGED").path("total").asInt()).isZero();
    relocate(later, now);

    assertThat(pairsOf(stays, "MERGED").at("/items/0/stays").asString()).isEqualTo(stays);
    secretary.delete(path + "/merge");
    assertThat(data(stays)).isEqualTo(before);
    assertThat(whereabouts(goes)).isEqualTo("HERE");
  }

  /** Told in a transaction, as a reorganisation does. */
  private void relocate(ResidentId was, ResidentId now) {
    transaction.executeWithoutResult(_ -> events.publishEvent(new ResidentRelocated(was, now)));
  }

  @Test
  void notADuplicateIsRememberedAndNotOfferedAgain() {
    var first = add(here, "'BIRTH_DATE': '1964-02-03'");
    add(there, "'BIRTH_DATE': '1964-02-03'");
    var path = path(pairOf(first));

    assertThat(secretary.put(path + "/distinct", "{}").status()).isEqualTo(204);

    secretary.post("/api/duplicates/scans", "{'within': '%s'}".formatted(BAOCHENG));
    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isZero();
    assertThat(pairsOf(first, "DISTINCT").path("total").asInt()).isEqualTo(1);
    assertThat(secretary.put(path + "/distinct", "{}").problem())
        .isEqualTo("/problems/pair-decided");
  }

  @Test
  void aScanFindsThoseWhoCameWithALoadAndAgreesWithWhatIsFoundOnEntering() {
    var first = add(here, "'BIRTH_DATE': '1965-02-03'");
    add(there, "'BIRTH_DATE': '1965-02-03'");
    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isEqualTo(1);

    var scan = secretary.post("/api/duplicates/scans", "{'within': '%s'}".formatted(BAOCHENG));

    assertThat(scan.status()).isEqualTo(200);
    assertThat(scan.json().path("open").asLong()).isPositive();
    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aCorrectionThatTellsTwoApartTakesTheOfferBack() {
    var first = add(here, "'BIRTH_DATE': '1966-02-03'");
    add(there, "'BIRTH_DATE': '1966-02-03'");

    correct(first, "'BIRTH_DATE': '1966-02-04'");

    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isZero();
  }

  @Test
  void aPairAcrossPlacesIsOnlySeenFromAPlaceThatHasBoth() {
    var first = add(here, "'BIRTH_DATE': '1967-02-03'");
    var elsewhere = world.family(ELSEWHERE_1);
    var other = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, ELSEWHERE_1));
    other.post(
        "/api/households/" + elsewhere.id() + "/residents",
        "{'data': {'NAME': '%s', 'BIRTH_DATE': '1967-02-03'}, 'source': 'x', 'confirmed': false}"
            .formatted(name));

    assertThat(pairsOf(first, "OPEN").path("total").asInt()).isZero();
    assertThat(other.get("/api/duplicates?resident=" + first).json().path("total").asInt())
        .isZero();
    var city = Http.at(port).signedIn(world.someone(Role.COMMAND, Neighbourhood.CITY));
    var pair = city.get("/api/duplicates?resident=" + first).json();
    assertThat(pair.path("total").asInt()).isEqualTo(1);
    assertThat(pair.toString()).contains("SAME_NAME_AND_BIRTH_ELSEWHERE");
    assertThat(
            city.get("/api/duplicates?within=%s&resident=%s".formatted(JIANGHAN, first))
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whoLivesHereIsNotMergedIntoSomebodyWhoDoesNot() {
    var first = add(here, "'BIRTH_DATE': '1968-02-03'");
    var second = add(there, "'BIRTH_DATE': '1968-02-03'");
    var path = path(pairOf(first));
    secretary.put(path + "/merge", "{'stays': '%s', 'take': []}".formatted(first));

    assertThat(
            secretary
                .put(path + "/merge", "{'stays': '%s', 'take': []}".formatted(second))
                .status())
        .isEqualTo(409);
    assertThat(correctAnswer(second, "'PHONE': '10012121212'").problem())
        .isEqualTo("/problems/merged-away");
  }

  private String add(Family family, String data) {
    var answer =
        secretary.post(
            "/api/households/" + family.id() + "/residents",
            "{'data': {'NAME': '%s', %s}, 'source': 'door', 'confirmed': true}"
                .formatted(name, data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("resident").asString();
  }

  private void correct(String resident, String data) {
    assertThat(correctAnswer(resident, data).status()).isEqualTo(200);
  }

  private Http.Answer correctAnswer(String resident, String data) {
    var version = secretary.get("/api/residents/" + resident).json().path("version").asInt();
    return secretary.post(
        "/api/residents/" + resident + "/corrections",
        "{'version': %d, 'data': {%s}, 'source': 'door', 'confirmed': true}"
            .formatted(version, data));
  }

  private JsonNode pairsOf(String resident, String state) {
    return secretary.get("/api/duplicates?state=%s&resident=%s".formatted(state, resident)).json();
  }

  private JsonNode pairOf(String resident) {
    var pairs = pairsOf(resident, "OPEN");
    assertThat(pairs.path("total").asInt()).as(pairs.toString()).isEqualTo(1);
    return pairs.at("/items/0");
  }

  private static String path(JsonNode pair) {
    return "/api/duplicates/%s/%s"
        .formatted(pair.at("/first/resident").asString(), pair.at("/other/resident").asString());
  }

  /** Every value of a card, without the sources and times. */
  private String data(String resident) {
    var values = new StringBuilder();
    for (var it : secretary.get("/api/residents/" + resident).json().path("data")) {
      values.append(it.path("datum").asString()).append('=').append(it.path("value")).append(' ');
    }
    return values.toString();
  }

  private String whereabouts(String resident) {
    return secretary.get("/api/residents/" + resident).json().path("whereabouts").asString();
  }

  private int members(Family family) {
    return secretary.get("/api/households/" + family.id()).json().path("members").asInt();
  }
}
