package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Knower;
import org.linli.facts.known.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * F3, G6: a neighbour who agreed to be steward is asked about their building, after the family and
 * before the grid worker; what is personal they neither read nor are asked.
 */
@Tag("F3")
@Tag("G6")
class StewardsStory extends StewardsPlay {

  @Autowired DataItems items;

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
}
