package org.linli.sweeps.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.sweeps.chase.ChaseStep.CALL;
import static org.linli.sweeps.chase.ChaseStep.MESSAGE;
import static org.linli.sweeps.chase.ChaseStep.STEWARD;
import static org.linli.sweeps.chase.ChaseStep.VISIT;
import static org.linli.sweeps.chase.ChaseStep.WAITING;

import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.facts.Period;

class StandTest {

  private static final Times MORNING = times(8, 9, 10, 11);
  private static final Situation NOTHING = Situation.of(0);

  private static Times times(int message, int steward, int call, int visit) {
    return new Times(hour(message), hour(steward), hour(call), hour(visit));
  }

  private static LocalTime hour(int hour) {
    return LocalTime.of(hour, 0);
  }

  private static ChaseStep at(String time, Situation it) {
    return Stand.of(LocalTime.parse(time), MORNING, it).step();
  }

  private static Situation with(int... bits) {
    var sum = 0;
    for (var it : bits) sum += it;
    return Situation.of(sum);
  }

  @ParameterizedTest
  @CsvSource({
    "07:59, WAITING",
    "08:00, MESSAGE",
    "08:59, MESSAGE",
    "09:00, STEWARD",
    "10:00, CALL",
    "10:59, CALL",
    "11:00, VISIT",
    "11:59, VISIT"
  })
  void aHouseholdWithPhoneAndStewardGoesThroughAllSteps(String time, ChaseStep step) {
    var all = with(Situation.CAN_BE_SENT, Situation.HAS_PHONE, Situation.HAS_STEWARD);
    assertThat(at(time, all)).isEqualTo(step);
  }

  @Test
  void withoutAPhoneItWaitsForTheStewardAndWithoutAStewardForTheNext() {
    var steward = with(Situation.HAS_STEWARD);
    assertThat(List.of(at("08:30", steward), at("09:30", steward), at("10:30", steward)))
        .containsExactly(WAITING, STEWARD, STEWARD);
    var phone = with(Situation.CAN_BE_SENT, Situation.HAS_PHONE);
    assertThat(List.of(at("09:30", phone), at("10:30", phone))).containsExactly(MESSAGE, CALL);
    assertThat(List.of(at("10:59", NOTHING), at("11:00", NOTHING))).containsExactly(WAITING, VISIT);
  }

  @Test
  void whoWantsNoMessagesIsCalledAllTheSame() {
    var phone = with(Situation.HAS_PHONE);
    assertThat(List.of(at("08:30", phone), at("10:30", phone))).containsExactly(WAITING, CALL);
  }

  @Test
  void aCallInVainHasItVisitedAtOnceAndAPromiseLeavesItUntilThen() {
    var failed = with(Situation.HAS_PHONE, Situation.CALLED, Situation.CALL_FAILED);
    assertThat(Stand.of(hour(10), MORNING, failed)).isEqualTo(new Stand(VISIT, true));
    var promised = with(Situation.HAS_PHONE, Situation.CALLED);
    assertThat(Stand.of(hour(10), MORNING, promised)).isEqualTo(new Stand(CALL, false));
    assertThat(Stand.of(hour(11), MORNING, promised)).isEqualTo(new Stand(VISIT, true));
  }

  @Test
  void aDoorThatWasRemindedIsNotTheStewardsTwice() {
    var told = with(Situation.HAS_STEWARD, Situation.STEWARD_WAS);
    assertThat(Stand.of(hour(9), MORNING, told)).isEqualTo(new Stand(STEWARD, false));
  }

  /** Whatever the time, the rule and the situation, there is one step, and it can be in it. */
  @Property(tries = 2000)
  void everySilentHouseholdIsInExactlyOneStepThatItCanBeIn(
      @ForAll("times") Times times,
      @ForAll @IntRange(max = 1439) int minute,
      @ForAll @IntRange(max = 127) int bits) {
    var now = LocalTime.MIN.plusMinutes(minute);
    var it = Situation.of(bits);

    var stand = Stand.of(now, times, it);

    var canBe =
        switch (stand.step()) {
          case WAITING -> true;
          case MESSAGE -> it.canBeSent();
          case STEWARD -> it.hasSteward();
          case CALL -> it.hasPhone();
          case VISIT -> true;
        };
    assertThat(canBe).isTrue();
    assertThat(times.hasBegun(stand.step(), now) || it.callFailed()).isTrue();
    var systemsOwn = stand.step() == WAITING || stand.step() == MESSAGE;
    assertThat(stand.open() && systemsOwn).isFalse();
  }

  /** Time alone never takes a household back. */
  @Property(tries = 1000)
  void itOnlyGoesOn(
      @ForAll("times") Times times,
      @ForAll @IntRange(max = 1439) int earlier,
      @ForAll @IntRange(max = 1439) int later,
      @ForAll @IntRange(max = 127) int bits) {
    var it = Situation.of(bits);
    var first = Stand.of(LocalTime.MIN.plusMinutes(Math.min(earlier, later)), times, it);
    var then = Stand.of(LocalTime.MIN.plusMinutes(Math.max(earlier, later)), times, it);
    assertThat(then.step()).isGreaterThanOrEqualTo(first.step());
  }

  @Provide
  Arbitrary<Times> times() {
    return Arbitraries.integers()
        .between(0, 1439)
        .set()
        .ofSize(4)
        .map(minutes -> {
          var sorted = minutes.stream().sorted().map(LocalTime.MIN::plusMinutes).toList();
          return new Times(sorted.get(0), sorted.get(1), sorted.get(2), sorted.get(3));
        });
  }

  @Test
  void timesOutOfOrderDoNotExist() {
    assertThatThrownBy(() -> times(8, 10, 9, 11)).isInstanceOf(IllegalArgumentException.class);
    assertThat(MORNING.areWithin(Period.Slot.MORNING)).isTrue();
    assertThat(MORNING.areWithin(Period.Slot.AFTERNOON)).isFalse();
  }

  @Test
  void everyOutcomeComesOfSomeStepThatSomebodyDoes() {
    for (var it : ChaseOutcome.values()) {
      assertThat(List.of(STEWARD, CALL, VISIT)).anyMatch(it::canBeOf);
      assertThat(it.canBeOf(MESSAGE) || it.canBeOf(WAITING)).isFalse();
    }
  }
}
