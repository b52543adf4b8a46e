package org.linli.people.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.newIdentity;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.calendar.WorkDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * G2: a grid worker keeps the register: enters people, corrects what is known, finds them again.
 */
@Story
@Tag("G2")
class RegisterStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Family family;
  private Http worker;

  @BeforeEach
  void aFamilyIsKeptByItsGridWorker() {
    family = world.family(BAOCHENG_1);
    worker =
        Http.at(port)
            .with("Accept-Language", "en")
            .signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void aCardTellsOfEveryDatumFromWhereItIsAndWhetherItWasChanged() {
    var card = card(family.resident(0));

    assertThat(datum(card, "NAME").path("value").asString()).isEqualTo("王**");
    assertThat(datum(card, "PHONE").path("value").asString()).doesNotContain("10012345678");
    assertThat(datum(card, "BIRTH_DATE").path("value").asString()).isEqualTo("1980-**-**");
    assertThat(datum(card, "NAME").path("source").asString()).isEqualTo("test");
    assertThat(datum(card, "NAME").path("changed").asBoolean()).isFalse();

    var answer = correct(family.resident(0), 1, "'PHONE': '100 9999 8888'", "at the door");

    assertThat(answer.status()).isEqualTo(200);
    var phone = datum(answer.json(), "PHONE");
    assertThat(phone.path("changed").asBoolean()).isTrue();
    assertThat(phone.path("source").asString()).isEqualTo("at the door");
    assertThat(phone.path("by").asString()).isEqualTo("grid-worker-" + BAOCHENG_1);
    assertThat(datum(answer.json(), "NAME").path("changed").asBoolean()).isFalse();
  }

  @Test
  void severalDataAreCorrectedInOneGoAndWhatTheyWereIsKept() {
    correct(family.resident(1), 1, "'NAME': '李秀英', 'BIRTH_DATE': '1981-03-04'", "papers");

    var lines = worker.get("/api/residents/" + family.resident(1) + "/changes").json();

    assertThat(lines.path("total").asInt()).isEqualTo(2);
    var birth = item(lines, "datum", "BIRTH_DATE");
    assertThat(birth.path("was").asString()).isEqualTo("1982-**-**");
    assertThat(birth.path("now").asString()).isEqualTo("1981-**-**");
    assertThat(lines.toString()).doesNotContain("李秀英").doesNotContain("03-04");
  }

  @Test
  void ofTwoWhoCorrectTheSamePersonTheSecondIsToldThatItChanged() {
    assertThat(correct(family.resident(0), 1, "'PHONE': '10011112222'", "x").status())
        .isEqualTo(200);

    var late = correct(family.resident(0), 1, "'PHONE': '10033334444'", "x");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problem()).isEqualTo("/problems/overtaken");
  }

  @Test
  void aNewbornNeedsNeitherNameNorPapers() {
    var answer = add("'RELATION': 'CHILD', 'SEX': 'FEMALE'");

    assertThat(answer.status()).isEqualTo(201);
    var baby = card(answer.json().path("resident").asString());
    assertThat(datum(baby, "NAME").path("value").asString()).isEqualTo("王****");
    assertThat(datum(baby, "PAPER").path("value").asString()).isEqualTo("NONE");
    assertThat(household().path("members").asInt()).isEqualTo(4);
    assertThat(household().path("residents").size()).isEqualTo(4);
  }

  @Test
  void aForeignerHasAPassportAndACountry() {
    var answer =
        add(
            "'NAME': 'Anna', 'PAPER': 'PASSPORT', 'PAPER_NUMBER': 'ZZ1234567', 'NATIONALITY': 'FRA'");

    assertThat(answer.status()).isEqualTo(201);
    var card = card(answer.json().path("resident").asString());
    assertThat(datum(card, "NATIONALITY").path("value").asString()).isEqualTo("FRA");
    assertThat(card.toString()).doesNotContain("ZZ1234567");
  }

  @Test
  void fromAnIdentityNumberBirthDateAndSexFollow() {
    var number = newIdentity(LocalDate.of(1955, 5, 6), false);

    var answer = add("'NAME': '赵某某', 'PAPER_NUMBER': '%s', 'RELATION': 'PARENT'".formatted(number));

    var card = card(answer.json().path("resident").asString());
    assertThat(datum(card, "BIRTH_DATE").path("value").asString()).isEqualTo("1955-**-**");
    assertThat(datum(card, "SEX").path("value").asString()).isEqualTo("FEMALE");
  }

  @Test
  void aNumberThatFailsItsCheckIsRefusedAtItsFieldAndNothingIsStored() {
    var answer = add("'NAME': '赵某某', 'PAPER_NUMBER': '420103195505061234'");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("data.PAPER_NUMBER");
    assertThat(answer.text()).contains("mistyped").doesNotContain("420103195505061234");
    assertThat(household().path("members").asInt()).isEqualTo(3);
  }

  @Test
  void aMotherBornAfterHerChildIsRefusedAndAVeryYoungOneIsAskedAbout() {
    var impossible = add("'NAME': '赵某某', 'RELATION': 'PARENT', 'BIRTH_DATE': '1980-01-02'");
    assertThat(impossible.problem()).isEqualTo("/problems/data-wrong");

    var rare = "'NAME': '赵某某', 'RELATION': 'PARENT', 'BIRTH_DATE': '1968-01-02'";
    assertThat(add(rare).problem()).isEqualTo("/problems/to-be-confirmed");
    assertThat(household().path("members").asInt()).isEqualTo(3);

    assertThat(add(rare, true).status()).isEqualTo(201);
  }

  @Test
  void aHouseholdHasOneHead() {
    var answer = correct(family.resident(1), 1, "'RELATION': 'HEAD'", "x");

    assertThat(answer.problem()).isEqualTo("/problems/data-wrong");
    assertThat(answer.text()).contains("head already");
  }

  @Test
  void whoIsRegisteredHereAlreadyIsShownAndOfWhoIsElsewhereNoMoreThanThat() {
    var number = newIdentity(LocalDate.of(1970, 7, 8), true);
    var first = add("'NAME': '孙某某', 'PAPER_NUMBER': '%s'".formatted(number));
    var id = first.json().path("resident").asString();

    var again = add("'NAME': '孙某某', 'PAPER_NUMBER': '%s'".formatted(number));
    assertThat(again.problem()).isEqualTo("/problems/identity-here");
    assertThat(again.json().at("/errors/0/value").asString()).isEqualTo(id);

    var other = world.family(ELSEWHERE_1);
    var elsewhere =
        Http.at(port)
            .with("Accept-Language", "en")
            .signedIn(world.someone(Role.GRID_WORKER, ELSEWHERE_1))
            .post(
                "/api/households/" + other.id() + "/residents",
                "{'data': {'NAME': '孙某某', 'PAPER_NUMBER': '%s'}, 'source': 'x', 'confirmed': false}"
                    .formatted(number));
    assertThat(elsewhere.problem()).isEqualTo("/problems/identity-elsewhere");
    assertThat(elsewhere.text()).contains("hand-over").doesNotContain(id).doesNotContain("测试里");
  }

  @Test
  void aTagOfProtectionBeginsWithItsSourceAndEndsWithoutDisappearing() {
    var tags = "/api/residents/" + family.resident(0) + "/tags";

    assertThat(worker.put(tags + "/DISABLED", "{'source': 'certificate seen'}").status())
        .isEqualTo(204);
    assertThat(worker.get(tags).json().at("/0/source").asString()).isEqualTo("certificate seen");
    assertThat(worker.get(tags).json().at("/0/endedAt").isNull()).isTrue();

    assertThat(worker.delete(tags + "/DISABLED").status()).isEqualTo(204);
    assertThat(worker.get(tags).json().size()).isEqualTo(1);
    assertThat(worker.get(tags).json().at("/0/endedAt").isNull()).isFalse();
  }

  @Test
  void aBuildingAnEntranceADwellingAndAHouseholdAreEntered() {
    var building =
        worker.post(
            "/api/buildings",
            "{'grid': '%s', 'name': '新%s栋', 'address': '新里', 'storeys': 3, 'source': 'survey'}"
                .formatted(BAOCHENG_1, family.id().number()));
    assertThat(building.status()).isEqualTo(201);
    var of = "/api/buildings/" + building.json().path("id").asString() + "/entrances";
    var entrance = worker.post(of, "{'name': '1单元', 'source': 'survey'}");
    var dwelling =
        worker.post(
            "/api/entrances/" + entrance.json().path("id").asString() + "/dwellings",
            "{'storey': 2, 'room': '201', 'source': 'survey'}");
    var household =
        worker.post(
            "/api/dwellings/" + dwelling.json().path("id").asString() + "/households",
            "{'residents': [{'NAME': '周某某'}, {'NAME': '吴某某', 'RELATION': 'SPOUSE'}], 'source': 'door', 'confirmed': false}");

    assertThat(household.status()).isEqualTo(201);
    var id = household.json().path("household").asString();
    var page = worker.get("/api/households/" + id).json();
    assertThat(page.path("members").asInt()).isEqualTo(2);
    assertThat(page.at("/residents/0/relation").asString()).isEqualTo("HEAD");
    assertThat(worker.get(of).json().at("/0/dwellings/0/households/0/household").asString())
        .isEqualTo(id);
    assertThat(worker.post(of, "{'name': '1单元', 'source': 'survey'}").status()).isEqualTo(422);
  }

  @Test
  void peopleAreFoundByNameNumberAndAddressWithinTheCallersPlaceOnly() {
    var number = newIdentity(LocalDate.of(1960, 1, 2), true);
    var name = "欧阳" + inChinese(family.id().number());
    var phone = "100" + (70_000_000 + family.id().number() % 9_000_000);
    var id =
        add("'NAME': '%s', 'PAPER_NUMBER': '%s', 'PHONE': '%s'".formatted(name, number, phone))
            .json()
            .path("resident")
            .asString();

    for (var words : new String[] {name, number, phone, name.substring(0, name.length() - 1)}) {
      assertThat(found(worker, words).toString()).as(words).contains(id);
    }
    var address = household().path("address").asString();
    assertThat(found(worker, address).path("total").asInt()).isEqualTo(4);
    assertThat(found(worker, number).toString()).doesNotContain(number).doesNotContain(name);
    var other = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, ELSEWHERE_1));
    for (var words : new String[] {name, number, phone, address}) {
      assertThat(found(other, words).path("total").asInt()).as(words).isZero();
    }
  }

  @Test
  void aSearchForANumberIsInTheJournalWithoutTheNumber() {
    found(worker, "10012345678");

    var secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var journal = secretary.get("/api/journal?size=200&within=" + BAOCHENG).text();
    assertThat(journal).contains("SEARCHED_BY_NUMBER").doesNotContain("10012345678");
  }

  @Test
  void whoMayOnlySeePeopleDoesNotChangeThem() {
    var district =
        Http.at(port)
            .signedIn(
                world.someone(Role.DISTRICT_OFFICER, DAZHI.at(org.linli.base.Level.DISTRICT)));

    var answer =
        district.post(
            "/api/residents/" + family.resident(0) + "/corrections",
            "{'version': 1, 'data': {'PHONE': '10011112222'}, 'source': 'x', 'confirmed': false}");

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void everyChangeIsInTheJournalWithItsBasisAndWithoutTheValue() {
    correct(family.resident(0), 1, "'PHONE': '10055556666'", "door");

    var secretary = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var journal = secretary.get("/api/journal?size=200&within=" + BAOCHENG).json();
    var line = item(journal, "subject", family.resident(0));
    assertThat(line.path("action").asString()).isEqualTo("RESIDENT_CORRECTED");
    assertThat(line.path("basis").asString()).isEqualTo("duty");
    assertThat(line.toString()).contains("PHONE").doesNotContain("10055556666");
  }

  @Test
  void theDayIsThatOfThePlace() {
    var tomorrow = LocalDate.now(WorkDays.ZONE).plusDays(1);

    assertThat(add("'NAME': '王某', 'BIRTH_DATE': '%s'".formatted(tomorrow)).status()).isEqualTo(422);
  }

  private static String inChinese(long number) {
    var digits = new StringBuilder();
    for (var digit : Long.toString(number).toCharArray()) {
      digits.append("零一二三四五六七八九".charAt(digit - '0'));
    }
    return digits.toString();
  }

  private JsonNode household() {
    return worker.get("/api/households/" + family.id()).json();
  }

  private JsonNode card(String resident) {
    return worker.get("/api/residents/" + resident).json();
  }

  private Http.Answer add(String data) {
    return add(data, false);
  }

  private Http.Answer add(String data, boolean confirmed) {
    return worker.post(
        "/api/households/" + family.id() + "/residents",
        "{'data': {%s}, 'source': 'door', 'confirmed': %s}".formatted(data, confirmed));
  }

  private Http.Answer correct(String resident, int version, String data, String source) {
    return worker.post(
        "/api/residents/" + resident + "/corrections",
        "{'version': %d, 'data': {%s}, 'source': '%s', 'confirmed': false}"
            .formatted(version, data, source));
  }

  private static JsonNode found(Http who, String words) {
    return who.get(
            "/api/residents?q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
        .json();
  }

  private static JsonNode datum(JsonNode card, String datum) {
    for (var it : card.path("data")) {
      if (it.path("datum").asString().equals(datum)) return it;
    }
    throw new AssertionError(datum + " is not on the card " + card);
  }

  private static JsonNode item(JsonNode page, String field, String value) {
    for (var it : page.path("items")) {
      if (it.path(field).asString().equals(value)) return it;
    }
    throw new AssertionError(value + " is not in " + page);
  }
}
