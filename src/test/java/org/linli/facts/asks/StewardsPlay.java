package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;
import tools.jackson.databind.JsonNode;

/** A neighbour who agreed to be steward of a family's building, and has signed in. */
abstract class StewardsPlay extends AsksPlay {

  /** Asked of the household, then of the steward, then of the grid worker. */
  static final String ALONE = "LIVES_ALONE";

  static final String MEALS = "MEAL_NEED";
  static final String DOGS = "DOGS";

  /** The same of the catalogue, but about health. */
  static final String CARE = "SELF_CARE";

  /** Asked of the household and the steward alone. */
  static final String PARKING = "PARKING_SPACE";

  /** Asked of the steward first, about the building itself. */
  static final String STAIRWAY = "STAIRWAY_CLEAR";

  static final String OWN = "/api/stewardship";
  static final String DOORS = "/api/stewardship/doors";

  String building;
  String user;
  String stewardship;
  Http steward;

  @BeforeEach
  void aNeighbourAgreesToBeSteward() {
    building = buildingOf(family);
    user = Neighbourhood.newUser();
    var made = appoint(secretary, building, user, 365);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    stewardship = made.json().at("/steward/id").asString();
    steward = guest.signedInFirst(user, made.json().path("oneTimePassword").asString());
  }

  /** Two days in vain, and a moment. */
  void afterTheFamily() {
    later(Duration.ofHours(49));
    steward = theySignInAgain();
  }

  Http theySignInAgain() {
    steward = guest.signedIn(user);
    return steward;
  }

  String credentials() {
    return "{'user': '%s', 'password': '%s'}".formatted(user, Neighbourhood.PASSWORD);
  }

  Http.Answer appoint(Http by, String building, String user, int days) {
    return by.post(
        "/api/stewards",
        "{'building': '%s', 'user': '%s', 'name': '赵桂兰', 'until': '%s', 'agreed': true}"
            .formatted(building, user, inDays(days)));
  }

  static JsonNode doorsOf(Http by) {
    var answer = by.get(DOORS + "?size=200");
    ok(answer);
    return answer.json();
  }

  List<String> myDoors() {
    return doorsOf(theySignInAgain()).path("items").findValuesAsString("at");
  }

  static Http.Answer open(Http by, Subject at) {
    return by.get(DOORS + "/" + at);
  }

  JsonNode myDoor() {
    var opened = open(theySignInAgain(), home());
    ok(opened);
    return opened.json().path("about");
  }

  Http.Answer say(Subject at, String... answers) {
    return steward.post(
        DOORS + "/" + at,
        "{'id': '%s', 'answers': [%s]}".formatted(UUID.randomUUID(), String.join(", ", answers)));
  }

  String listed() {
    return secretary.get("/api/stewards?size=200&within=" + BAOCHENG).text();
  }

  String journal() {
    return secretary.get("/api/journal?size=200&within=" + BAOCHENG).text();
  }

  Subject house() {
    return new Subject(ItemSubject.BUILDING, family.id().subdistrict(), number(building));
  }

  static long number(String unit) {
    return Long.parseLong(unit.substring(unit.indexOf('-') + 1));
  }

  String buildingOf(Neighbourhood.Family of) {
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

  long seconds() {
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
