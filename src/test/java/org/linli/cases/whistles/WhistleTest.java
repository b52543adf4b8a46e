package org.linli.cases.whistles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.catalogue.SourceAgency.FIRE_RESCUE;
import static org.linli.catalogue.SourceAgency.HEALTH;
import static org.linli.catalogue.SourceAgency.WATER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.whistles.CallState.Open;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/** Whatever is done in whatever order: an open call has somebody and a time, and can go on. */
class WhistleTest {

  private static final Instant BEGUN = Instant.parse("2026-03-02T02:00:00Z");
  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final PlaceCode DISTRICT = PlaceCode.of("420102");
  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420102002");
  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final List<SourceAgency> CALLED = List.of(FIRE_RESCUE, HEALTH);
  private static final Rating GOOD = new Rating(Rating.Solved.YES, "");

  /** Ten minutes to answer, half an hour to come, an hour for each other thing. */
  private static final Clockwork CLOCK =
      (at, timing) ->
          at.plus(
              switch (timing) {
                case ANSWER -> Duration.ofMinutes(10);
                case ARRIVE, RULE, LEAVE, CLIMB -> Duration.ofMinutes(30);
                case ACT -> Duration.ofHours(24);
                case RATE -> Duration.ofHours(48);
              });

  private static Whistle raised(@Nullable Instant wanted) {
    return raised(GRID, SUBDISTRICT, wanted);
  }

  private static Whistle raised(PlaceCode place, PlaceCode by, @Nullable Instant wanted) {
    return Whistle.raise(
        new WhistleId(420102002, 1),
        WhistleKind.EMERGENCY,
        place,
        by,
        CALLED,
        wanted,
        BEGUN,
        CLOCK);
  }

  private static Whistle after(Whistle it, SourceAgency of, Instant now, CallStep... steps) {
    for (var step : steps) it = it.next(new WhistleStep.OfCall(of, step), now, CLOCK);
    return it;
  }

  private static Instant minutes(int many) {
    return BEGUN.plus(Duration.ofMinutes(many));
  }

  @Property
  void anOpenCallIsNeverWithoutSomebodyOrATimeAndWhoseTurnItIsCanActOnIt(
      @ForAll @Size(max = 40) List<@IntRange(max = 17) Integer> steps,
      @ForAll @IntRange(max = 3) int from,
      @ForAll @IntRange(min = 1, max = 90) int minutes) {
    var blower = List.of(SUBDISTRICT, DISTRICT, CITY, SUBDISTRICT).get(from);
    var it = raised(from == 3 ? GRID : blower, blower, null);
    var now = BEGUN;
    for (var step : steps) {
      now = now.plus(Duration.ofMinutes(minutes));
      var before = it;
      try {
        it = it.next(step(step), now, CLOCK);
      } catch (Refusal refused) {
        assertThat(refused.reason()).isInstanceOf(WhistleReason.class);
        assertThat(it).isEqualTo(before);
      }
      assertThat(it.version()).isBetween(before.version(), before.version() + 1);
      if (!before.isOpen()) assertThat(it).isEqualTo(before);
      for (var call : it.calls()) holds(it, call);
    }
  }

  private static void holds(Whistle it, Call call) {
    if (!(call.state() instanceof Open open)) {
      assertThat(it.seat(call)).isNull();
      return;
    }
    var seat = Objects.requireNonNull(it.seat(call));
    assertThat(seat.place().contains(it.place()) || it.place().equals(seat.place())).isTrue();
    assertThat(open.rung()).isBetween(0, it.ladder(call).size());
    assertThat(open.climbs() == null).isEqualTo(open.rung() == it.ladder(call).size());
    assertThat(Arrays.stream(Act.values()).filter(act -> act != Act.CLIMB && call.fits(act)))
        .as("what can be done with %s", call)
        .isNotEmpty();
  }

  private static WhistleStep step(int number) {
    var agency = List.of(FIRE_RESCUE, HEALTH, WATER).get(number % 3);
    return switch (number) {
      case 0, 1 -> new WhistleStep.OfCall(agency, new CallStep.Acknowledge());
      case 2, 3 -> new WhistleStep.OfCall(agency, new CallStep.CheckIn(number == 3));
      case 4 -> new WhistleStep.OfCall(agency, new CallStep.Decline());
      case 5, 6 -> new WhistleStep.OfCall(HEALTH, new CallStep.Rule(number == 5));
      case 7 -> new WhistleStep.OfCall(agency, new CallStep.AskToLeave());
      case 8, 9 -> new WhistleStep.OfCall(HEALTH, new CallStep.Release(number == 8));
      case 10 -> new WhistleStep.OfCall(agency, new CallStep.Recall());
      case 11, 12 -> new WhistleStep.OfCall(agency, new CallStep.Rate(GOOD));
      case 13, 16 -> new WhistleStep.OfCall(agency, new CallStep.Climb());
      case 14 -> new WhistleStep.Summon(WATER);
      case 15 -> new WhistleStep.Resolve();
      case 17 -> new WhistleStep.Withdraw();
      default -> throw new IllegalArgumentException("" + number);
    };
  }

  @Test
  void whoComesAtAStatedTimeHasTheLimitAtLeast() {
    assertThat(raised(minutes(5)).call(HEALTH).arrival().due()).isEqualTo(minutes(30));
    assertThat(raised(minutes(90)).call(HEALTH).arrival().due()).isEqualTo(minutes(90));
    assertThat(raised(minutes(90)).call(HEALTH).answer().due()).isEqualTo(minutes(10));
  }

  @Test
  void aDepartmentThatIsThereMakesItJointActionAndAnswersByComing() {
    var it = after(raised(null), HEALTH, minutes(8), new CallStep.CheckIn(false));

    assertThat(it.state().name()).isEqualTo("JOINT_ACTION");
    assertThat(it.call(HEALTH).answer().isKept()).isTrue();
    assertThat(it.call(HEALTH).arrival().isKept()).isTrue();
    assertThat(it.call(FIRE_RESCUE).state().name()).isEqualTo("ROUTED");
  }

  @Test
  void whatNobodyActsOnClimbsToTheDistrictThenToTheCityAndThenNoFurther() {
    var climb = new CallStep.Climb();
    var early = after(raised(null), HEALTH, minutes(9), climb);
    assertThat(early.climbedTo(early.call(HEALTH))).isNull();

    var once = after(early, HEALTH, minutes(10), climb, climb);
    assertThat(once.climbedTo(once.call(HEALTH))).isEqualTo(DISTRICT);
    var twice = after(once, HEALTH, minutes(40), climb);
    assertThat(twice.climbedTo(twice.call(HEALTH))).isEqualTo(CITY);
    assertThatThrownBy(() -> after(twice, HEALTH, minutes(900), climb)).isInstanceOf(Refusal.class);

    var heard = after(twice, HEALTH, minutes(41), new CallStep.Acknowledge());
    assertThat(heard.climbedTo(heard.call(HEALTH))).isNull();
    assertThat(heard.call(HEALTH).answer().isKept()).isFalse();
    var late = after(heard, HEALTH, minutes(41), climb);
    assertThat(late.climbedTo(late.call(HEALTH))).isEqualTo(DISTRICT);
  }

  @Test
  void whoDeclinesIsRuledOnOncePlaceAboveAndOnlyOnce() {
    var declined = after(raised(null), HEALTH, minutes(5), new CallStep.Decline());
    var seat = Objects.requireNonNull(declined.seat(declined.call(HEALTH)));
    assertThat(seat.power()).isEqualTo(Power.DISPATCH_CASES);
    assertThat(seat.place()).isEqualTo(DISTRICT);

    var must = after(declined, HEALTH, minutes(20), new CallStep.Rule(true));
    assertThat(must.call(HEALTH).arrival().due()).isEqualTo(minutes(50));
    assertThatThrownBy(() -> after(must, HEALTH, minutes(21), new CallStep.Decline()))
        .hasMessageContaining("NOT_TO_DECLINE");

    var excused = after(declined, HEALTH, minutes(20), new CallStep.Rule(false));
    assertThat(excused.call(HEALTH).state().name()).isEqualTo("EXCUSED");
    assertThat(excused.isOpen()).isTrue();
  }

  @Test
  void whenAllAreExcusedTheWhistleIsOverWithoutBeingRated() {
    var it = raised(null);
    for (var agency : CALLED) {
      it = after(it, agency, minutes(5), new CallStep.Decline(), new CallStep.Rule(false));
    }
    assertThat(it.state().name()).isEqualTo("EXCUSED");
  }

  @Test
  void whenAllIsDoneThoseNotYetDueAreNotNeededAndThoseWhoDidNotComeAreRated() {
    var here = after(raised(null), HEALTH, minutes(5), new CallStep.CheckIn(true));
    var early = here.next(new WhistleStep.Resolve(), minutes(20), CLOCK);
    assertThat(early.call(FIRE_RESCUE).state().name()).isEqualTo("NOT_NEEDED");
    assertThat(early.call(HEALTH).state().name()).isEqualTo("RESOLVED");

    var late = here.next(new WhistleStep.Resolve(), minutes(31), CLOCK);
    assertThat(late.call(FIRE_RESCUE).state().name()).isEqualTo("RESOLVED");
    var rated = after(late, HEALTH, minutes(40), new CallStep.Rate(GOOD));
    assertThat(rated.state().name()).isEqualTo("RESOLVED");
    assertThat(after(rated, FIRE_RESCUE, minutes(41), new CallStep.Rate(GOOD)).state().name())
        .isEqualTo("CLOSED");
  }

  @Test
  void nobodyLeavesBeforeTheWhistlerSaysSoAndMayBeCalledBack() {
    var asks =
        after(
            raised(null),
            HEALTH,
            minutes(5),
            new CallStep.CheckIn(false),
            new CallStep.AskToLeave());
    assertThat(Objects.requireNonNull(asks.seat(asks.call(HEALTH))).power())
        .isEqualTo(Power.RAISE_WHISTLES);
    assertThat(
            after(asks, HEALTH, minutes(6), new CallStep.Release(false))
                .call(HEALTH)
                .state()
                .name())
        .isEqualTo("CHECKED_IN");

    var gone = after(asks, HEALTH, minutes(6), new CallStep.Release(true));
    var done = gone.next(new WhistleStep.Resolve(), minutes(7), CLOCK);
    var back = after(done, HEALTH, minutes(8), new CallStep.Recall());

    assertThat(back.state().name()).isEqualTo("JOINT_ACTION");
    assertThat(back.call(HEALTH).state().name()).isEqualTo("ACKNOWLEDGED");
    assertThat(back.call(HEALTH).arrival().done()).isEqualTo(minutes(5));
  }

  @Test
  void theScoreIsTheMeanOfItsOpenFormula() {
    assertThat(new Score(0, 0, 0, 0, 0).tenths()).isNull();
    assertThat(new Score(1, 1, 1, 1, 0).tenths()).isEqualTo(1000);
    assertThat(new Score(3, 2, 1, 1, 1).tenths()).isEqualTo((40 + 30 + 50 + 25) * 10 / 3);
    var rated =
        after(
            raised(null),
            HEALTH,
            minutes(31),
            new CallStep.CheckIn(true),
            new CallStep.Release(true),
            new CallStep.Rate(new Rating(Rating.Solved.PARTLY, "")));
    assertThat(Score.of(rated.call(HEALTH)).tenths()).isEqualTo(250);
    assertThat(Score.of(rated.call(FIRE_RESCUE)).tenths()).isNull();
  }
}
