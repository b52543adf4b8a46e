package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F3: a family answers on one screen what is not known of it, and reads who asks and why. */
@Tag("F3")
class HomeAsksStory extends AsksPlay {

  @Test
  void theFamilyReadsWhoAsksAndWhyAndAnswersForEverybodyAtOnce() {
    needs(
        form("Elderly", 30),
        30,
        of(person(0), CONTACT),
        of(person(1), CONTACT),
        of(home(), "DOGS"));

    var about = atHome();
    assertThat(about.findValuesAsString("name")).contains("王**", "李**");
    assertThat(about.toString()).doesNotContain("王某某");
    var why = question(about, CONTACT).at("/why/0");
    assertThat(why.path("title").asString()).isEqualTo("Elderly");
    assertThat(why.path("issuer").asString()).isEqualTo("Civil affairs bureau");
    assertThat(why.path("basis").asString()).isEqualTo("Act, article 1");
    assertThat(why.path("purpose").asString()).isEqualTo("Help in time");
    assertThat(why.path("keepUntil").asString()).isEqualTo("2030-01-01");
    assertThat(question(about, "DOGS").path("englishName").asString()).isNotEmpty();

    var answer =
        answerAtHome(
            value(id(about, "DOGS"), "1"),
            value(about.at("/1/questions/0/ask").asString(), "张三"),
            said(about.at("/2/questions/0/ask").asString(), "DECLINED"));
    ok(answer);
    assertThat(answer.json().path("answered").asInt()).isEqualTo(3);
    assertThat(asked(atHome())).isEmpty();
  }

  @Test
  void sendingItAgainAfterALostAnswerIsHarmless() {
    needs(form("Lost", 30), 30, of(person(0), CONTACT), of(person(1), CONTACT));
    var id = UUID.randomUUID();
    var ask = id(atHome(), CONTACT);
    var once = answerAtHome(id, value(ask, "张三"));
    assertThat(answerAtHome(id, value(ask, "张三")).json()).isEqualTo(once.json());
  }

  @Test
  void aWrongValueIsToldAtItsField() {
    needs(form("Field", 30), 30, of(person(0), CONTACT), of(person(0), SECOND_PHONE));
    var about = atHome();
    var refused =
        answerAtHome(value(id(about, CONTACT), "张三"), value(id(about, SECOND_PHONE), "abc"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("answers[1].value");
    assertThat(refused.json().at("/errors/0/cure").asString()).isNotEmpty();
    assertThat(asked(atHome())).hasSize(2);
  }

  @Test
  void whatTheHouseholdCannotKnowIsNotShownToIt() {
    needs(form("Desk", 30), 30, of(home(), HELPER));
    assertThat(asked(atHome())).isEmpty();
  }

  @Test
  void whatWasSensitiveIsNotShownToWhoeverHasTheLink() {
    needs(form("Income", 30), 30, of(home(), "HOUSEHOLD_INCOME"));
    ok(answerAtHome(value(id(atHome(), "HOUSEHOLD_INCOME"), "2100")));
    forward(java.time.Duration.ofDays(400));
    needs(form("Income again", 30), 30, of(home(), "HOUSEHOLD_INCOME"));

    assertThat(question(atHome(), "HOUSEHOLD_INCOME").path("last").isNull()).isTrue();
    assertThat(atHome().toString()).doesNotContain("2100");
    assertThat(question(atDoor(), "HOUSEHOLD_INCOME").at("/last/value").asString())
        .isEqualTo("2100");
  }

  @Test
  void aLinkThatWasTakenBackOpensNothing() {
    needs(form("Revoked", 30), 30, of(person(0), CONTACT));
    ok(answerAtHome());
    worker.delete("/api/households/" + family.id() + "/link");
    assertThat(guest.get("/api/home/" + family.link() + "/asks").status()).isEqualTo(410);
    assertThat(answerAtHome().status()).isEqualTo(410);
    assertThat(guest.get("/api/home/" + "A".repeat(32) + "/asks").status()).isEqualTo(404);
  }
}
