package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;

/** F3: what is missing is asked once, of the nearest who can know, for every form that needs it. */
@Tag("F3")
class AsksStory extends AsksPlay {

  @Test
  void threeFormsAboutOneHouseholdMakeOneVisitAndOneAnswerServesAllOfThem() {
    var first = form("Elderly", 30);
    var second = form("Flood", 20);
    var third = form("Fire", 25);
    var contact = of(person(0), CONTACT);

    assertThat(needs(first, 30, contact, of(home(), SHELTER))).isEqualTo(new Asks.Made(2, 0));
    assertThat(needs(second, 20, contact)).isEqualTo(new Asks.Made(0, 1));
    assertThat(needs(third, 25, contact, of(person(1), CONTACT))).isEqualTo(new Asks.Made(1, 1));

    assertThat(door().path("asks").asInt()).isEqualTo(3);
    assertThat(door().path("due").asString()).startsWith(inDays(20).toString().substring(0, 16));
    var why = question(atDoor(), CONTACT).path("why");
    assertThat(why.findValuesAsString("title")).containsExactly("Flood", "Fire", "Elderly");
    ok(visit("CONTACTED", value(id(atDoor(), CONTACT), "张三")));
    assertThat(standing(first)).isEqualTo(new Asks.Standing(1, 1, 0, 0));
    assertThat(standing(second)).isEqualTo(new Asks.Standing(0, 1, 0, 0));
    assertThat(standing(third)).isEqualTo(new Asks.Standing(1, 1, 0, 0));
  }

  @Test
  void needingTheSameAgainMakesNothingNew() {
    var form = form("Again", 10);
    var all = List.of(of(person(0), CONTACT), of(person(0), CONTACT), of(home(), HELPER));

    assertThat(asks.openAlready(all)).isZero();
    assertThat(asks.need(form, inDays(10), all)).isEqualTo(new Asks.Made(2, 0));
    assertThat(asks.need(form, inDays(10), all)).isEqualTo(new Asks.Made(0, 2));
    assertThat(asks.openAlready(all)).isEqualTo(2);
    assertThat(standing(form)).isEqualTo(new Asks.Standing(2, 0, 0, 0));
  }

  @Test
  void whoWillNotSayIsNotAskedAgainByAnotherFormForThirtyDays() {
    var form = form("Declined", 30);
    needs(form, 30, of(person(0), CONTACT));
    ok(answerAtHome(said(id(atHome(), CONTACT), "DECLINED")));
    assertThat(standing(form)).isEqualTo(new Asks.Standing(0, 0, 1, 0));

    var other = form("Another", 30);
    assertThat(needs(other, 30, of(person(0), CONTACT))).isEqualTo(new Asks.Made(0, 0));
    assertThat(standing(other)).isEqualTo(new Asks.Standing(0, 0, 1, 0));
    assertThat(asked(atHome())).isEmpty();

    later(Duration.ofDays(31));
    assertThat(needs(form("Later", 30), 30, of(person(0), CONTACT)).made()).isOne();
  }

  @Test
  void aTurnThatIsWaitedForInVainGoesOnToTheDoorAndTheDeadlineStays() {
    var form = form("Turns", 30);
    needs(form, 30, of(person(0), CONTACT));
    assertThat(asked(atHome())).containsExactly(CONTACT);
    assertThat(door().isMissingNode()).isTrue();

    later(Duration.ofHours(47));
    assertThat(door().isMissingNode()).isTrue();
    later(Duration.ofHours(2));
    assertThat(door().path("asks").asInt()).isOne();
    assertThat(asked(atHome())).containsExactly(CONTACT);
    assertThat(cards()).contains("VISITS");
  }

  @Test
  void whatNobodyKnowsGoesOnToTheCommunityAndThenToTheAgency() {
    var form = form("Permits", 30);
    needs(form, 30, of(person(0), PERMIT));
    ok(answerAtHome(said(id(atHome(), PERMIT), "NOBODY_KNOWS")));
    assertThat(asked(atHome())).isEmpty();
    assertThat(deskOf(person(0))).containsExactly(PERMIT);
    assertThat(cards()).contains("ASKS");

    var ask = askId(person(0), PERMIT);
    ok(answerAtDesk(secretary, person(0), "'turn': 'COMMUNITY'", said(ask, "NOBODY_KNOWS")));
    assertThat(deskOf(person(0))).isEmpty();

    var police = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
    var agency = "/api/asks?size=200&turn=SOURCE_AGENCY&place=" + BAOCHENG + "&agency=";
    assertThat(police.get(agency + "HEALTH").json().toString()).doesNotContain(ask);
    assertThat(police.get(agency + "PUBLIC_SECURITY").json().toString()).contains(ask);
    var as = "'turn': 'SOURCE_AGENCY', 'agency': 'PUBLIC_SECURITY'";
    ok(answerAtDesk(police, person(0), as, value(ask, "Y")));
    assertThat(standing(form)).isEqualTo(new Asks.Standing(0, 1, 0, 0));
  }

  @Test
  void whenNobodyOfAllKnowsThatIsWhatTheFormIsTold() {
    var form = form("Helpers", 30);
    needs(form, 30, of(home(), HELPER));
    var ask = askId(home(), HELPER);
    ok(answerAtDesk(secretary, home(), "'turn': 'COMMUNITY'", said(ask, "NOBODY_KNOWS")));
    assertThat(standing(form)).isEqualTo(new Asks.Standing(0, 0, 0, 1));
  }

  @Test
  void whatIsAskedAtNightIsShownInTheMorningUnlessItIsAnEmergency() {
    forward(Duration.ofHours(15)); // eleven at night
    needs(form("Night", 30), 30, of(person(0), CONTACT), of(home(), SHELTER));
    assertThat(asked(atHome())).isEmpty();
    assertThat(door().isMissingNode()).isTrue();

    var urgent = UUID.randomUUID();
    asks.introduce(
        urgent,
        new Reason("Flood", "Headquarters", "E1", "Order 1", "Evacuation", clock.today()),
        true,
        inDays(1));
    needs(urgent, 1, of(home(), SHELTER));
    assertThat(door().path("asks").asInt()).isOne();

    forward(Duration.ofHours(8)); // seven in the morning, and a little
    assertThat(asked(atHome())).contains(CONTACT);
  }

  @Test
  void aFormThatIsOverOrRestsAsksNoMoreButWhatAnotherNeedsGoesOn() {
    var one = form("One", 30);
    var other = form("Other", 40);
    needs(one, 30, of(person(0), CONTACT), of(person(1), CONTACT));
    needs(other, 40, of(person(0), CONTACT));

    asks.pause(one, BAOCHENG);
    assertThat(asked(atHome())).hasSize(1);
    needs(one, 30, of(person(2), CONTACT));
    assertThat(asked(atHome())).hasSize(1);
    asks.pause(one, BAOCHENG_2);
    asks.resume(one, BAOCHENG);
    assertThat(asked(atHome())).hasSize(3);

    asks.release(one);
    assertThat(asked(atHome())).hasSize(1);
    assertThat(standing(other).open()).isOne();
    assertThat(question(atHome(), CONTACT).path("deadline").asString())
        .startsWith(inDays(40).toString().substring(0, 16));
    asks.moveDeadline(other, inDays(50));
    assertThat(question(atHome(), CONTACT).path("deadline").asString())
        .startsWith(inDays(50).toString().substring(0, 16));
  }

  @Test
  void aPlacesOwnItemIsForTheDeskOfTheCommunity() {
    var place = new Subject(ItemSubject.PLACE, 420102002, BAOCHENG.value());
    needs(form("Stock", 30), 30, new Need(place, null, BAOCHENG, "SANDBAGS"));
    assertThat(deskOf(place)).containsExactly("SANDBAGS");
    assertThat(worker.get("/api/asks?place=" + BAOCHENG_1).json().toString())
        .doesNotContain("SANDBAGS");
  }

  @Test
  void howLongAnswersTakeIsMeasuredAndTellsOfNobody() {
    var form = form("Times", 30);
    for (var i = 0; i < Asks.ENOUGH_TO_TELL; i++) {
      assertThat(asks.medianSeconds(List.of("DOG_BREED"))).isEmpty();
      family = world.family(BAOCHENG_1);
      needs(form, 30, of(home(), "DOG_BREED"));
      ok(answerAtHome(value(id(atHome(), "DOG_BREED"), "中华田园犬")));
    }
    assertThat(asks.medianSeconds(List.of("DOG_BREED", CONTACT))).containsEntry("DOG_BREED", 7.0);
  }

  /** 100,000 needs at once; the test tells of their number, not of the time they take. */
  @Test
  void manyNeedsAreTakenInOneGo() {
    var form = form("Many", 30);
    var many = new ArrayList<Need>();
    for (var number = 1; number <= 50_000; number++) {
      var nobody = new Subject(ItemSubject.ORGANISATION, 420102002, 9_000_000_000L + number);
      many.add(new Need(nobody, null, BAOCHENG_2, "ORG_EMPLOYEES"));
      many.add(new Need(nobody, null, BAOCHENG_2, "ORG_INDUSTRY"));
    }
    assertThat(asks.need(form, inDays(30), many)).isEqualTo(new Asks.Made(100_000, 0));
    assertThat(asks.need(form("More", 30), inDays(30), many)).isEqualTo(new Asks.Made(0, 100_000));
    assertThat(asks.standing(form, BAOCHENG_2).open()).isEqualTo(100_000);
    asks.release(form);
    assertThat(asks.openAlready(many)).isEqualTo(100_000);
    jdbc.sql("delete from ask_need where subdistrict = 420102002").update();
    jdbc.sql("delete from ask where subdistrict = 420102002").update();
  }

  private String askId(Subject subject, String item) {
    return desk()
        .path("items")
        .valueStream()
        .filter(it -> it.at("/about/subject").asString().equals(subject.toString()))
        .flatMap(it -> it.at("/about/questions").valueStream())
        .filter(it -> it.path("item").asString().equals(item))
        .map(it -> it.path("ask").asString())
        .findFirst()
        .orElseThrow();
  }

  private List<String> cards() {
    return secretary.get("/api/today").json().path("cards").findValuesAsString("kind");
  }
}
