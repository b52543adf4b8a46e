package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood;
import org.linli.authority.Role;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;

/**
 * G4: a steward holds their office for some buildings until a day, sees nothing else, and leaves
 * when they like.
 */
@Tag("G4")
class StewardOfficeStory extends StewardsPlay {

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
}
