package org.linli.sweeps.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.facts.asks.Outcome;

/** What one look after another makes of a door. */
class TaskTest {

  private static final Instant NINE = Instant.parse("2020-02-17T01:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void nobodyGoesRoundAtNight() {
    assertThat(Rounds.next(NINE)).isEqualTo(Instant.parse("2020-02-17T05:00:00Z"));
    assertThat(Rounds.next(Instant.parse("2020-02-17T09:59:59Z")))
        .isEqualTo(Instant.parse("2020-02-17T10:00:00Z"));
    assertThat(Rounds.next(Instant.parse("2020-02-17T10:00:00Z")))
        .isEqualTo(Instant.parse("2020-02-18T00:00:00Z"));
  }

  @Test
  void aMeetingIsNotUndoneByASilence() {
    var met = Task.UNTOUCHED.next(visit(Outcome.CONTACTED, FIRST), NINE);
    for (var it : List.of(Outcome.NO_ANSWER, Outcome.REFUSED, Outcome.PHONE_ONLY, Outcome.PROXY)) {
      assertThat(met.next(visit(it, OTHER), NINE).standing()).isEqualTo(Standing.CONTACTED);
    }
  }

  @Test
  void emptinessIsSeenByTwoOrShown() {
    var said = Task.UNTOUCHED.next(visit(Outcome.VACANT_REPORTED, FIRST), NINE);
    assertThat(said.standing()).isEqualTo(Standing.VACANT_REPORTED);
    assertThat(said.next(visit(Outcome.VACANT_REPORTED, FIRST), NINE).standing())
        .isEqualTo(Standing.VACANT_REPORTED);
    assertThat(said.next(visit(Outcome.VACANT_REPORTED, OTHER), NINE).standing())
        .isEqualTo(Standing.VACANT_CONFIRMED);
    var shown = new Look.Visit(Outcome.VACANT_REPORTED, Evidence.METER, FIRST);
    assertThat(Task.UNTOUCHED.next(shown, NINE).standing()).isEqualTo(Standing.VACANT_CONFIRMED);
  }

  /** Whatever comes, somebody has been heard of the door, and a met household stays reached. */
  @Property
  void everyDoorIsInOneStanding(@ForAll @Size(min = 1, max = 20) List<Outcome> outcomes) {
    var task = Task.UNTOUCHED;
    var met = false;
    for (var it : outcomes) {
      task = task.next(visit(it, FIRST), NINE);
      met = it == Outcome.CONTACTED || met && it != Outcome.VACANT_REPORTED;
      assertThat(task.standing()).isNotEqualTo(Standing.UNTOUCHED);
      if (met) assertThat(Mode.EVERY_DOOR.covers(task.standing())).isTrue();
      if (Mode.EVERY_DOOR.covers(task.standing())) {
        assertThat(Mode.EVERY_DOOR.isToVisit(task.standing())).isFalse();
      }
    }
  }

  private static Look visit(Outcome outcome, UUID post) {
    return new Look.Visit(outcome, null, post);
  }
}
