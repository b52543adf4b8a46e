package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.authority.Role;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.facts.known.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * F3, G4, G6: a neighbour who agreed to be steward is asked about their building, after the family
 * and before the grid worker; they see what is asked of them and nothing else, and owe nothing.
 */
@Tag("F3")
@Tag("G4")
@Tag("G6")
class StewardsStory extends AsksPlay {

  /** Asked of the household, then of the steward, then of the grid worker. */
  private static final String ALONE = "LIVES_ALONE";

  private static final String MEALS = "MEAL_NEED";
  private static final String DOGS = "DOGS";

  /** The same of the catalogue, but about health. */
  private static final String CARE = "SELF_CARE";

  /** Asked of the household and the steward alone. */
  private static final String PARKING = "PARKING_SPACE";

  /** Asked of the steward first, about the building itself. */
  private static final String STAIRWAY = "STAIRWAY_CLEAR";

  private static final String OWN = "/api/stewardship";
  private static final String DOORS = "/api/stewardship/doors";

  @Autowired DataItems items;

  private String building;
  private String user;
  private String stewardship;
  private Http steward;

  @BeforeEach
  void aNeighbourAgreesToBeSteward() {
    building = buildingOf(family);
    user = Neighbourhood.newUser();
    var made = appoint(secretary, building, user, 365);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    stewardship = made.json().at("/steward/id").asString();
    var once = made.json().path("oneTimePassword").asString();
    var changed =
        guest
            .signedIn(user, once)
            .put(
                "/api/account/password",
                "{'present': '%s', 'wanted': '%s'}".formatted(once, Neighbourhood.PASSWORD));
    assertThat(changed.status()).as(changed.text()).isLessThan(300);
    steward = guest.signedIn(user);
  }

  @Test
  void whatASilentFamilyIsAskedComesToTheStewardWhoAnswersOneLeavesOneAndPassesOneOn() {
    var form = form("Elderly", 30);
    needs(form, 30, of(person(0), ALONE), of(person(0), MEALS), of(home(), DOGS));
    assertThat(myDoors()).isEmpty();

    afterTheFamily();
    assertThat(door().isMissingNode()).isTrue();
    var waiting = doorsOf(steward).at("/items/0");
    assertThat(waiting.path("at").asString()).isEqualTo(home().toString());
    assertThat(waiting.path("door").asString()).isEqualTo("1单元101");
    assertThat(waiting.path("headName").asString()).isEqualTo("王**");
    assertThat(waiting.path("asks").asInt()).isEqualTo(3);
    assertThat(asked(myDoor())).containsExactlyInAnyOrder(ALONE, MEALS, DOGS);
    assertThat(asked(atHome())).hasSize(3);

    ok(say(home(), value(id(myDoor(), ALONE), "Y"), said(id(myDoor(), MEALS), "NOBODY_KNOWS")));
    assertThat(standing(form)).isEqualTo(new Asks.Standing(2, 1, 0, 0));
    assertThat(asked(myDoor())).containsExactly(DOGS);
    assertThat(door().path("asks").asInt()).isEqualTo(2);
    assertThat(asked(atDoor())).containsExactlyInAnyOrder(MEALS, DOGS);

    later(Duration.ofHours(25));
    assertThat(doorsOf(theySignInAgain()).path("total").asInt()).isZero();
    assertThat(door().path("asks").asInt()).isEqualTo(2);
    var known = worker.get("/api/facts/" + person(0)).text();
    assertThat(known).contains("\"source\":\"steward\"");
  }

  @Test
  void whenTheFamilyDoesNotKnowTheStewardIsAskedAtOnceAndWhatOnlyNeighboursKnowEndsAtTheDoor() {
    var form = form("Parking", 30);
    needs(form, 30, of(home(), PARKING));
    ok(answerAtHome(said(id(atHome(), PARKING), "NOBODY_KNOWS")));
    assertThat(asked(myDoor())).containsExactly(PARKING);

    var ask = id(myDoor(), PARKING);
    ok(say(home(), said(ask, "DECLINED")));
    assertThat(standing(form)).isEqualTo(new Asks.Standing(1, 0, 0, 0));
    assertThat(asked(atDoor())).containsExactly(PARKING);
  }

  @Test
  void whatIsAskedOfTheBuildingItselfIsTheStewardsFirstAndTheCommunitysInTheEnd() {
    var form = form("Fire lanes", 30);
    var house = house();
    var others = world.family(BAOCHENG_1);
    var another =
        new Subject(ItemSubject.BUILDING, house.subdistrict(), number(buildingOf(others)));
    needs(
        form,
        30,
        new Need(house, null, BAOCHENG_1, STAIRWAY),
        new Need(house, null, BAOCHENG_1, "BASEMENT"),
        new Need(another, null, BAOCHENG_1, STAIRWAY));
    assertThat(deskOf(another)).containsExactly(STAIRWAY);
    assertThat(deskOf(house)).isEmpty();
    var mine = doorsOf(steward);
    assertThat(mine.path("total").asInt()).isOne();
    assertThat(mine.at("/items/0/at").asString()).isEqualTo(house.toString());
    assertThat(mine.at("/items/0/door").asString()).isEmpty();

    var opened = open(steward, house).json().path("about");
    assertThat(asked(opened)).containsExactlyInAnyOrder(STAIRWAY, "BASEMENT");
    assertThat(question(opened, STAIRWAY).at("/why/0/title").asString()).isEqualTo("Fire lanes");
    ok(say(house, value(id(opened, STAIRWAY), "Y")));
    later(Duration.ofHours(25));
    assertThat(deskOf(house)).containsExactly("BASEMENT");
    assertThat(standing(form)).isEqualTo(new Asks.Standing(2, 1, 0, 0));
  }

  @Test
  void ofHealthOfTheRegisterAndOfChildrenNoStewardIsAskedWhateverTheCatalogueNames() {
    assertThat(items.item(CARE).knowers()).contains(Knower.STEWARD);
    assertThat(items.item("PHONE").knowers()).contains(Knower.STEWARD);
    needs(
        form("Care", 30),
        30,
        of(person(0), CARE),
        of(person(1), "PHONE"),
        of(person(2), ALONE)); // a child whose birthday nobody knows
    afterTheFamily();
    assertThat(myDoors()).isEmpty();
    assertThat(asked(atDoor())).containsExactlyInAnyOrder(CARE, "PHONE", ALONE);

    var near = new Turns.Near(true, true);
    var asked = new ArrayList<String>();
    for (var item : items.all()) {
      if (item.isDerived() || !Turns.chain(item, near).contains(Knower.STEWARD)) continue;
      assertThat(item.sensitivity().isSensitive()).as(item.key()).isFalse();
      assertThat(item.register()).as(item.key()).isNull();
      assertThat(item.knowers()).as(item.key()).contains(Knower.STEWARD);
      asked.add(item.key());
    }
    assertThat(asked).contains(ALONE, DOGS, STAIRWAY).doesNotContain(CARE, "PHONE", "NAME", "STAY");
  }

  @Test
  void aStewardReadsNeitherWhatWasKnownOfANeighbourNorWhichFormNeedsIt() {
    needs(form("Old", 30), 30, of(person(0), ALONE));
    ok(visit("CONTACTED", value(id(atDoor(), ALONE), "Y")));
    later(Duration.ofDays(200));
    needs(form("Low income list", 30), 30, of(person(0), ALONE));
    assertThat(question(atHome(), ALONE).path("last").isNull()).isFalse();
    afterTheFamily();

    var question = question(myDoor(), ALONE);
    assertThat(question.path("last").isNull()).isTrue();
    assertThat(question.path("why")).isEmpty();
    var confirmed = say(home(), said(id(myDoor(), ALONE), "CONFIRMED"));
    assertThat(confirmed.status()).isEqualTo(422);
    assertThat(confirmed.text()).contains("answers[0]");
    ok(say(home(), value(id(myDoor(), ALONE), "N")));
  }

  @Test
  void aStewardSeesNothingButTheirOwnDoorsThatWait() {
    needs(form("Own", 30), 30, of(home(), DOGS));
    var other = world.family(BAOCHENG_1);
    var elsewhere = Neighbourhood.newUser();
    var made = appoint(secretary, buildingOf(other), elsewhere, 30);
    var confined = guest.signedIn(elsewhere, made.json().path("oneTimePassword").asString());
    assertThat(confined.get(DOORS).status()).isEqualTo(403);
    afterTheFamily();
    jdbc.sql("update account set password_one_time = false where user_name = :user")
        .param("user", elsewhere)
        .update();
    confined = guest.signedIn(elsewhere, made.json().path("oneTimePassword").asString());
    assertThat(doorsOf(confined).path("total").asInt()).isZero();
    assertThat(open(confined, home()).status()).isEqualTo(404);

    var there = new Subject(ItemSubject.HOUSEHOLD, other.id().subdistrict(), other.id().number());
    assertThat(open(steward, there).status()).isEqualTo(404);
    assertThat(open(worker, home()).status()).isEqualTo(403);
    for (var closed :
        List.of(
            "/api/households",
            "/api/households/" + family.id(),
            "/api/residents/" + family.resident(0),
            "/api/residents?q=王",
            "/api/visits",
            "/api/visits/" + family.id(),
            "/api/asks",
            "/api/facts/" + person(0),
            "/api/buildings",
            "/api/buildings/" + building,
            "/api/stewards",
            "/api/places/" + BAOCHENG,
            "/api/journal",
            "/api/accounts",
            "/api/issues?place=" + BAOCHENG)) {
      assertThat(steward.get(closed).status()).as(closed).isEqualTo(403);
    }
    assertThat(steward.get("/api/today").text()).doesNotContain(family.id().toString());
    assertThat(steward.get("/api/session").json().path("powers").toString())
        .isEqualTo("[\"ANSWER_AS_STEWARD\"]");
  }

  @Test
  void aStewardLeavesWithoutAReasonAndNobodyWaitsForThem() {
    var form = form("Leaving", 30);
    needs(form, 30, of(home(), DOGS));
    afterTheFamily();
    assertThat(steward.get(OWN).json().at("/0/building").asString()).startsWith("第");
    assertThat(door().isMissingNode()).isTrue();

    assertThat(steward.delete(OWN).status()).isEqualTo(204);
    assertThat(door().path("asks").asInt()).isOne();
    assertThat(steward.get(DOORS).status()).isIn(401, 403);
    assertThat(guest.post("/api/session", credentials()).status()).isEqualTo(403);
    assertThat(listed()).doesNotContain(user);
    assertThat(journal()).contains("STEWARD_APPOINTED", "STEWARD_LEFT");

    var second = form("After", 30);
    needs(second, 30, of(home(), "ELECTRIC_BIKES"));
    later(Duration.ofHours(49));
    assertThat(asked(atDoor())).contains("ELECTRIC_BIKES");
    var again = appoint(secretary, building, user, 10);
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    assertThat(again.json().path("oneTimePassword").isNull()).isTrue();
    assertThat(myDoors()).isEmpty();
  }

  @Test
  void anOfficeEndsByItselfAndWhatWaitsGoesOn() {
    var until = clock.instant().plus(Duration.ofDays(3)).toString();
    var changed =
        secretary.put(
            "/api/stewards/" + stewardship + "/until", "{'until': '%s'}".formatted(until));
    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    var form = form("Ending", 30);
    needs(form, 30, of(home(), DOGS));
    afterTheFamily();
    assertThat(myDoors()).hasSize(1);
    later(Duration.ofHours(26));
    assertThat(guest.post("/api/session", credentials()).status()).isEqualTo(403);
    assertThat(door().path("asks").asInt()).isOne();
    assertThat(listed()).doesNotContain(user);
  }

  @Test
  void whoIsStewardOfTwoBuildingsIsSoOfOneWhenTheOtherIsTakenBack() {
    var second = world.family(BAOCHENG_1);
    assertThat(appoint(secretary, buildingOf(second), user, 100).status()).isEqualTo(201);
    assertThat(appoint(secretary, buildingOf(second), user, 100).problem())
        .contains("already-steward");
    assertThat(steward.get(OWN).json()).hasSize(2);
    assertThat(secretary.delete("/api/stewards/" + stewardship).status()).isEqualTo(204);
    assertThat(steward.get(OWN).json()).hasSize(1);
  }

  @Test
  void aStewardIsAVolunteerOfTheCommunityUntilADayAndNobodyElsesAccountIsReached() {
    var free = buildingOf(world.family(BAOCHENG_1));
    var name = Neighbourhood.newUser();
    assertThat(appoint(secretary, free, name, 0).problem()).contains("until-when");
    assertThat(appoint(secretary, free, name, 2000).problem()).contains("until-when");
    assertThat(appoint(worker, free, name, 30).status()).isEqualTo(403);
    assertThat(appoint(signedIn(Role.COMMUNITY_SECRETARY, TAINING), free, name, 30).status())
        .isEqualTo(404);
    var not =
        secretary.post(
            "/api/stewards",
            "{'building': '%s', 'user': '%s', 'name': '某', 'until': '%s', 'agreed': false}"
                .formatted(free, name, inDays(30)));
    assertThat(not.problem()).contains("not-agreed");
    var official = world.someone(Role.GRID_WORKER, BAOCHENG_1);
    assertThat(appoint(secretary, free, official, 30).problem()).contains("user-taken");
    var ended = world.someoneNew(Role.STEWARD, TAINING);
    assertThat(appoint(secretary, free, ended, 30).problem()).contains("user-taken");

    var commander = signedIn(Role.COMMAND, Neighbourhood.CITY);
    var post =
        commander.post(
            "/api/accounts",
            "{'user': '%s', 'name': '某', 'post': {'role': 'STEWARD', 'title': '某', 'place': '%s'}}"
                .formatted(name, BAOCHENG));
    assertThat(post.problem()).contains("stewards-are-appointed");

    var password = secretary.post("/api/stewards/" + stewardship + "/one-time-password", "{}");
    assertThat(password.status()).as(password.text()).isEqualTo(201);
    assertThat(steward.get(DOORS).status()).isEqualTo(403);
  }

  @Test
  void aStewardsAnswerSentAgainChangesNothingAndItsTimeIsMeasured() {
    needs(form("Twice", 30), 30, of(home(), DOGS));
    afterTheFamily();
    var seconds = seconds();
    var body =
        "{'id': '%s', 'answers': [%s]}"
            .formatted(UUID.randomUUID(), value(id(myDoor(), DOGS), "1"));
    ok(steward.post(DOORS + "/" + home(), body));
    var again = steward.post(DOORS + "/" + home(), body);
    ok(again);
    assertThat(again.json().path("answered").asInt()).isOne();
    assertThat(seconds()).isEqualTo(seconds + 7);
    assertThat(open(steward, home()).status()).isEqualTo(404);
  }

  /** Two days in vain, and a moment. */
  private void afterTheFamily() {
    later(Duration.ofHours(49));
    steward = theySignInAgain();
  }

  private Http theySignInAgain() {
    steward = guest.signedIn(user);
    return steward;
  }

  private String credentials() {
    return "{'user': '%s', 'password': '%s'}".formatted(user, Neighbourhood.PASSWORD);
  }

  private Http.Answer appoint(Http by, String building, String user, int days) {
    return by.post(
        "/api/stewards",
        "{'building': '%s', 'user': '%s', 'name': '赵桂兰', 'until': '%s', 'agreed': true}"
            .formatted(building, user, inDays(days)));
  }

  private static JsonNode doorsOf(Http by) {
    var answer = by.get(DOORS + "?size=200");
    ok(answer);
    return answer.json();
  }

  private List<String> myDoors() {
    return doorsOf(theySignInAgain()).path("items").findValuesAsString("at");
  }

  private static Http.Answer open(Http by, Subject at) {
    return by.get(DOORS + "/" + at);
  }

  private JsonNode myDoor() {
    var opened = open(theySignInAgain(), home());
    ok(opened);
    return opened.json().path("about");
  }

  private Http.Answer say(Subject at, String... answers) {
    return steward.post(
        DOORS + "/" + at,
        "{'id': '%s', 'answers': [%s]}".formatted(UUID.randomUUID(), String.join(", ", answers)));
  }

  private String listed() {
    return secretary.get("/api/stewards?size=200&within=" + BAOCHENG).text();
  }

  private String journal() {
    return secretary.get("/api/journal?size=200&within=" + BAOCHENG).text();
  }

  private Subject house() {
    return new Subject(ItemSubject.BUILDING, family.id().subdistrict(), number(building));
  }

  private static long number(String unit) {
    return Long.parseLong(unit.substring(unit.indexOf('-') + 1));
  }

  private String buildingOf(Neighbourhood.Family of) {
    return of.id().subdistrict()
        + "-"
        + jdbc.sql(
                """
                select e.building from household h
                join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
                join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
                where h.subdistrict = :subdistrict and h.id = :id
                """)
            .param("subdistrict", of.id().subdistrict())
            .param("id", of.id().number())
            .query(Long.class)
            .single();
  }

  private long seconds() {
    return jdbc.sql(
            """
            select coalesce(sum(seconds * answers), 0) from answer_time
            where subdistrict = :subdistrict and item = :item
            """)
        .param("subdistrict", family.id().subdistrict())
        .param("item", DOGS)
        .query(Long.class)
        .single();
  }
}
