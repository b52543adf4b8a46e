package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Night;
import org.linli.messages.offices.Tiding.What;

/** What is news to an address, and what can wait for the morning. */
class ToldTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-02T15:30:00Z");

  private static Tiding orders(int many, Instant due) {
    return Tiding.of(What.ORDERS_NEW, many, due, due);
  }

  private static Tiding response(String level, boolean exercise) {
    return response(level, exercise, "大智街道");
  }

  private static Tiding response(String level, boolean exercise, String... places) {
    var where = List.of(places);
    return new Tiding(
        What.RESPONSE, "a", where.size(), NOON, null, "防汛", "Floods", level, where, exercise);
  }

  private static Told told(Tiding... all) {
    return new Told(List.of(all));
  }

  @Test
  void moreIsNewsLessIsNot() {
    var told = told(orders(2, NOON));
    assertThat(told.news(List.of(orders(3, NOON)))).hasSize(1);
    assertThat(told.news(List.of(orders(2, NOON)))).isEmpty();
    assertThat(told.news(List.of(orders(1, NOON.plusSeconds(60))))).isEmpty();
    assertThat(told.news(List.of())).isEmpty();
    assertThat(told().news(List.of(orders(1, NOON)))).hasSize(1);
  }

  @Test
  void asManyWithAnotherFirstDeadlineAreOthers() {
    assertThat(told(orders(2, NOON)).news(List.of(orders(2, NOON.plusSeconds(60))))).hasSize(1);
  }

  @Test
  void whatWasDoneAndComesAgainIsNewsAgain() {
    var told = told(orders(3, NOON)).lowered(List.of(orders(1, NOON)));
    assertThat(told.news(List.of(orders(2, NOON)))).hasSize(1);
    assertThat(told.lowered(List.of()).news(List.of(orders(1, NOON)))).hasSize(1);
  }

  @Test
  void aResponseIsToldItsLevelsAndItsEndAndNothingElseOfIt() {
    var told = told(response("III", false));
    assertThat(told.news(List.of(response("III", false)))).isEmpty();
    assertThat(told.news(List.of(response("II", false)))).containsExactly(response("II", false));
    assertThat(told.news(List.of())).containsExactly(response("III", false).over());
    // Nobody knows that it is over before they were told.
    assertThat(told.lowered(List.of()).news(List.of())).hasSize(1);
  }

  @Test
  void aResponseOverMorePlacesIsNews() {
    var told = told(response("III", false));
    assertThat(told.news(List.of(response("III", false, "大智街道", "车站街道")))).hasSize(1);
  }

  @Test
  void whoWorksLateCasesOffDoesNotHearOfIt() {
    var told = told(overdue(NOON));
    assertThat(told.news(List.of(overdue(NOON.plusSeconds(60))))).isEmpty();
    assertThat(told.news(List.of(overdue(NOON.minusSeconds(60))))).hasSize(1);
    var less = told.lowered(List.of(overdue(NOON.plusSeconds(60))));
    assertThat(less.news(List.of(overdue(NOON.plusSeconds(30))))).hasSize(1);
  }

  private static Tiding overdue(Instant since) {
    return Tiding.of(What.CASES_OVERDUE, 1, since);
  }

  @Test
  void lateCasesBelowAreNewsOnceThereAreTwiceAsMany() {
    var told = told(late(3)).lowered(List.of(late(4))).lowered(List.of(late(5)));
    assertThat(told.news(List.of(late(5)))).isEmpty();
    assertThat(told.news(List.of(late(6)))).hasSize(1);
    assertThat(told.lowered(List.of(late(1))).news(List.of(late(2)))).hasSize(1);
  }

  private static Tiding late(int many) {
    return Tiding.of(What.CASES_LATE, many, null);
  }

  @Test
  void whatIsDueBeforeTheMorningCannotWaitForIt() {
    var morning = Night.endAfter(NIGHT);
    assertThat(morning).isEqualTo("2026-03-02T23:00:00Z");
    assertThat(orders(1, morning.minusSeconds(1)).cannotWait(NIGHT, morning)).isTrue();
    assertThat(orders(1, morning.plusSeconds(1)).cannotWait(NIGHT, morning)).isFalse();
    assertThat(orders(1, NOON).cannotWait(NIGHT, morning)).isFalse();
    // One that is late since yesterday hides no other.
    var two = Tiding.of(What.ORDERS_NEW, 2, NOON, morning.minusSeconds(1));
    assertThat(two.cannotWait(NIGHT, morning)).isTrue();
    assertThat(Tiding.of(What.WHISTLES_TO_ANSWER, 2, NOON).cannotWait(NIGHT, morning)).isTrue();
    assertThat(Tiding.of(What.CASES_LATE, 1, NIGHT).cannotWait(NIGHT, morning)).isFalse();
    assertThat(response("IV", false).cannotWait(NIGHT, morning)).isTrue();
    assertThat(response("IV", true).cannotWait(NIGHT, morning)).isFalse();
    assertThat(response("IV", false).over().cannotWait(NIGHT, morning)).isTrue();
  }

  @Test
  void theNightIsFromTenToSeven() {
    assertThat(Night.contains(Instant.parse("2026-03-02T13:59:59Z"))).isFalse();
    assertThat(Night.contains(Instant.parse("2026-03-02T14:00:00Z"))).isTrue();
    assertThat(Night.contains(Instant.parse("2026-03-02T22:59:59Z"))).isTrue();
    assertThat(Night.contains(Instant.parse("2026-03-02T23:00:00Z"))).isFalse();
    assertThat(Night.endAfter(NIGHT.plus(Duration.ofHours(4)))).isEqualTo(Night.endAfter(NIGHT));
  }
}
