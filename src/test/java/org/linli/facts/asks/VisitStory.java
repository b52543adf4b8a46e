package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.linli.facts.known.KnownRows;
import org.springframework.beans.factory.annotation.Autowired;

/** F3: a worker goes to one door once, and comes back with everything that was asked there. */
@Tag("F3")
class VisitStory extends AsksPlay {

  @Autowired KnownRows rows;

  @Test
  void whatTheHouseholdIsAskedComesAlongWhenSomebodyGoesThereAnyway() {
    var form = form("Visit", 30);
    needs(form, 30, of(person(0), CONTACT));
    assertThat(door().isMissingNode()).isTrue();

    needs(form, 30, of(home(), SHELTER));
    assertThat(door().path("asks").asInt()).isEqualTo(2);
    assertThat(asked(atDoor())).containsExactly(SHELTER, CONTACT);
    assertThat(atDoor().at("/1/name").asString()).isEqualTo("王**");
    assertThat(atDoor().at("/1/relation").asString()).isEqualTo("HEAD");
  }

  @Test
  void doorsAreInWalkingOrder() {
    var form = form("Order", 30);
    var first = family;
    needs(form, 30, of(home(), SHELTER));
    family = world.family(BAOCHENG_1);
    needs(form, 30, of(home(), SHELTER));

    var order = doors(worker).path("items").findValuesAsString("household");
    assertThat(order).containsSubsequence(first.id().toString(), family.id().toString());
  }

  @Test
  void aPartialVisitKeepsTheRestOpen() {
    var form = form("Partial", 30);
    needs(form, 30, of(home(), SHELTER), of(person(0), CONTACT), of(person(1), CONTACT));

    var answer = visit("CONTACTED", value(id(atDoor(), SHELTER), "第三小学"));
    ok(answer);
    assertThat(answer.json().path("answered").asInt()).isOne();
    assertThat(answer.json().path("left").asInt()).isEqualTo(2);
    assertThat(asked(atDoor())).containsExactly(CONTACT, CONTACT);
    assertThat(worker.get("/api/visits/" + family.id()).json().at("/lastVisit/outcome").asString())
        .isEqualTo("CONTACTED");
  }

  @Test
  void anAnswerThatCannotBeIsToldAtItsFieldAndNothingIsTaken() {
    var form = form("Wrong", 30);
    needs(form, 30, of(home(), SHELTER), of(person(0), SECOND_PHONE));
    var about = atDoor();

    var refused =
        visit(
            "CONTACTED",
            said(UUID.randomUUID().toString(), "DECLINED"),
            value(id(about, SHELTER), "第三小学"),
            value(id(about, SECOND_PHONE), "12"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("/problems/answers-wrong");
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("answers[2].value");
    assertThat(asked(atDoor())).hasSize(2);
    assertThat(visit("CONTACTED", value(id(about, SHELTER), " ")).json().at("/errors/0/field"))
        .hasToString("\"answers[0].value\"");
    assertThat(visit("NO_ANSWER", value(id(about, SHELTER), "x")).json().at("/errors/0/field"))
        .hasToString("\"outcome\"");
    assertThat(visit("CONTACTED", said(id(about, SHELTER), "CONFIRMED")).status()).isEqualTo(422);
  }

  @Test
  void sendingAVisitAgainChangesNothing() {
    needs(form("Retry", 30), 30, of(home(), SHELTER), of(person(0), CONTACT));
    var body =
        "{'id': '%s', 'outcome': 'CONTACTED', 'answers': [%s]}"
            .formatted(UUID.randomUUID(), value(id(atDoor(), SHELTER), "第三小学"));

    var once = worker.post("/api/visits/" + family.id(), body);
    var twice = worker.post("/api/visits/" + family.id(), body);
    ok(once);
    assertThat(twice.json()).isEqualTo(once.json());
    assertThat(
            jdbc.sql("select count(*) from answering where household = :id")
                .param("id", family.id().number())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void whatSomebodyElseHasAnsweredMeanwhileIsPassedOver() {
    needs(form("Both", 30), 30, of(home(), SHELTER), of(person(0), CONTACT));
    var about = atDoor();
    ok(answerAtHome(value(id(about, CONTACT), "张三")));

    var late = visit("CONTACTED", value(id(about, CONTACT), "李四"), value(id(about, SHELTER), "站"));
    ok(late);
    assertThat(late.json().path("answered").asInt()).isOne();
    assertThat(late.json().path("passedOver").asInt()).isOne();
  }

  @Test
  void whoRefusesIsNotAskedAgainAndADoorThatStaysShutIs() {
    var form = form("Refused", 30);
    needs(form, 30, of(home(), SHELTER), of(person(0), CONTACT));
    ok(visit("NO_ANSWER"));
    assertThat(door().path("asks").asInt()).isEqualTo(2);
    assertThat(door().at("/lastVisit/outcome").asString()).isEqualTo("NO_ANSWER");

    ok(visit("REFUSED"));
    assertThat(door().isMissingNode()).isTrue();
    assertThat(standing(form)).isEqualTo(new Asks.Standing(0, 0, 2, 0));
  }

  @Test
  void aDoorNobodyLivesBehindIsForTheCommunityToLookInto() {
    needs(form("Vacant", 30), 30, of(home(), SHELTER), of(person(0), CONTACT));
    ok(visit("VACANT_REPORTED"));
    assertThat(door().isMissingNode()).isTrue();
    assertThat(deskOf(home())).containsExactly(SHELTER);
    assertThat(deskOf(person(0))).containsExactly(CONTACT);
  }

  @Test
  void thatThereIsNoneIsAnAnswerThatIsKept() {
    needs(form("None", 30), 30, of(home(), SHELTER), of(person(0), SECOND_PHONE));
    assertThat(question(atDoor(), SECOND_PHONE).path("mayBeNone").asBoolean()).isTrue();
    ok(visit("CONTACTED", value(id(atDoor(), SECOND_PHONE), "没有")));
    var kept = rows.of(List.of(person(0)), Set.of(SECOND_PHONE)).get(person(0));
    assertThat(java.util.Objects.requireNonNull(kept).value(SECOND_PHONE)).isEqualTo("无");
    later(Duration.ofDays(400));
    needs(form("Still none", 30), 30, of(home(), SHELTER), of(person(0), SECOND_PHONE));
    assertThat(question(atDoor(), SECOND_PHONE).at("/last/value").asString()).isEqualTo("无");
  }

  @Test
  void whatWasKnownIsConfirmedWithOneTap() {
    needs(form("First", 30), 30, of(person(0), CONTACT));
    ok(answerAtHome(value(id(atHome(), CONTACT), "张三")));
    later(Duration.ofDays(400));
    needs(form("Later", 30), 30, of(person(0), CONTACT));

    assertThat(question(atHome(), CONTACT).at("/last/value").asString()).isEqualTo("张三");
    later(Duration.ofDays(3));
    assertThat(question(atDoor(), CONTACT).at("/last/value").asString()).isEqualTo("张三");
    ok(visit("CONTACTED", said(id(atDoor(), CONTACT), "CONFIRMED")));
    assertThat(asked(atDoor())).isEmpty();
  }

  @Test
  void aVisitStandsInTheJournalWithoutWhatWasSaid() {
    needs(form("Journal", 30), 30, of(home(), SHELTER));
    ok(visit("PHONE_ONLY", value(id(atDoor(), SHELTER), "第七小学")));
    var journal = secretary.get("/api/journal?size=200&within=" + BAOCHENG_1);
    assertThat(journal.text()).doesNotContain("第七小学");
    var line =
        journal
            .json()
            .path("items")
            .valueStream()
            .filter(it -> it.path("subject").asString().equals(family.id().toString()))
            .filter(it -> it.path("action").asString().equals("VISITED"))
            .findFirst()
            .orElseThrow();
    assertThat(line.toString()).contains("PHONE_ONLY");
  }

  @Test
  void anotherGridsWorkerSeesNothingOfIt() {
    needs(form("Elsewhere", 30), 30, of(home(), SHELTER));
    var other = signedIn(Role.GRID_WORKER, TAINING_1);
    assertThat(other.get("/api/visits/" + family.id()).status()).isEqualTo(404);
    assertThat(other.get("/api/visits?place=" + BAOCHENG_1).status()).isEqualTo(404);
    assertThat(doors(other).toString()).doesNotContain(family.id().toString());
  }
}
