package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood.Family;

/** S2: a message reaches each household once, whatever happens to the program or the gateway. */
@Tag("S2")
class MessagesStory extends ChasePlay {

  @Test
  void aProgramThatStopsInTheMiddleLeavesNobodyOutAndTellsNobodyTwice() throws Exception {
    var families = silentSince(30);
    at("08:00");
    chasing.queueDue();
    centre.holds();
    var stopping = Thread.ofPlatform().start(sender::sendDue);
    centre.awaitArrival();
    stopping.interrupt();
    stopping.join();
    var before = centre.asked().size();
    assertThat(before).isPositive();
    assertThat(states(families)).contains("SENDING");

    centre.letsGo();
    clock.forward(Duration.ofMinutes(6));
    timersRun();

    assertThat(states(families)).containsOnly("SENT");
    assertThat(told()).contains(ids(families.toArray(Family[]::new))).doesNotHaveDuplicates();
    assertThat(centre.asked().size())
        .as("what was in hand was brought again, under its own key")
        .isGreaterThan(new HashSet<>(centre.asked()).size());
  }

  @Test
  void theTextNamesNobodyAndGoesInTheLanguageOfWhoReadsIt() {
    var families = silentSince(2);
    jdbc.sql("update resident set nationality = 'FRA' where household = :id")
        .param("id", families.getLast().id().number())
        .update();
    at("08:00");
    timersRun();

    var texts = new ArrayList<String>();
    for (var it : centre.delivered().values()) {
      assertThat(it.path("to").asString()).isEqualTo("10012345678");
      texts.add(it.path("language").asString() + it.path("text").asString());
    }
    assertThat(texts).anyMatch(it -> it.startsWith("zh【保成社区】您家今天上午"));
    assertThat(texts).anyMatch(it -> it.startsWith("en[保成社区] Your household"));
    assertThat(texts).noneMatch(it -> it.contains("王") || it.contains("李"));
  }

  @Test
  void aGatewayThatFailsIsTriedAgainEverLaterUntilItIsOfNoUse() {
    var family = silentSince(1).getFirst();
    centre.answersWith(503);
    at("08:00");
    timersRun();
    assertThat(stateOf(family)).isEqualTo("FAILED");
    var tries = tries();
    sender.sendDue();
    assertThat(tries()).isEqualTo(tries);

    clock.forward(Duration.ofSeconds(61));
    sender.sendDue();
    assertThat(stateOf(family)).isEqualTo("FAILED");
    clock.forward(Duration.ofSeconds(61));
    sender.sendDue();
    assertThat(triesOf(family)).isEqualTo(2);
    for (var i = 0; i < 5; i++) {
      clock.forward(Duration.ofMinutes(20));
      sender.sendDue();
    }
    assertThat(stateOf(family)).isEqualTo("GIVEN_UP");
    assertThat(triesOf(family)).isEqualTo(6);
    at("10:00");
    assertThat(in(worker, "CALL", BAOCHENG_1)).contains(ids(family));
  }

  @Test
  void aNumberTheGatewayRefusesIsNotTriedAgain() {
    var family = silentSince(1).getFirst();
    centre.answersWith(422);
    at("08:00");
    timersRun();
    assertThat(stateOf(family)).isEqualTo("GIVEN_UP");
    clock.forward(Duration.ofMinutes(10));
    sender.sendDue();
    assertThat(triesOf(family)).isOne();
  }

  @Test
  void atNightNothingIsSentAndWhatIsOfNoUseInTheMorningIsWithdrawn() {
    var family = silentSince(1).getFirst();
    at("17:00");
    chasing.queueDue();
    at("21:00");
    sender.sendDue();
    assertThat(stateOf(family)).isEqualTo("QUEUED");
    assertThat(told()).isEmpty();

    var day = now().day();
    clock.nextDayAt(8);
    sender.sendDue();
    assertThat(told()).isEmpty();
    assertThat(
            jdbc.sql("select state from message where household = :id and day = :day")
                .param("id", family.id().number())
                .param("day", day)
                .query(String.class)
                .single())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void theFirstVisitsEndTheQueueingAndADayTakesItsMessagesAlong() {
    var family = silentSince(1).getFirst();
    at("11:00");
    timersRun();
    assertThat(told()).doesNotContain(ids(family));
    at("17:00");
    timersRun();
    assertThat(told()).contains(ids(family));
    attempt(worker, family, "CALL", "NO_ANSWER");
    var day = now().day();

    clock.forward(Duration.ofDays(32));
    keeping.dropDue();

    for (var table : List.of("message", "chase_attempt", "chase_queued")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " where day = :day")
                  .param("day", day)
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  private int tries() {
    return centre.asked().size();
  }

  private int triesOf(Family family) {
    return jdbc.sql("select max(attempts) from message where household = :id and day = :day")
        .param("id", family.id().number())
        .param("day", now().day())
        .query(Integer.class)
        .single();
  }

  private List<String> states(List<Family> families) {
    return jdbc.sql("select state from message where household in (:ids) and day = :day")
        .param("ids", families.stream().map(it -> it.id().number()).toList())
        .param("day", now().day())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
