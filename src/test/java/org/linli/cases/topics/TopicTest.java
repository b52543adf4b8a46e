package org.linli.cases.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.linli.authority.Seat;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.Unit;
import org.linli.cases.topics.TopicState.Fixed;
import org.linli.cases.topics.TopicState.Name;
import org.linli.cases.topics.TopicStep.Act;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;

/** How a topic lives, without a database. */
class TopicTest {

  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420102002");
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Duration PERIOD = Duration.ofDays(60);
  private static final UUID FIXER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static Topic offered() {
    var spot =
        new TopicSpot(
            "MANHOLE",
            SourceAgency.URBAN_MANAGEMENT,
            TopicSpot.Spread.ADDRESS,
            GRID,
            null,
            "保成路12号");
    return Topic.offer(new TopicId(420102002, 1), spot, PERIOD);
  }

  private static Charge charge(Instant due) {
    return new Charge(
        new Unit(PlaceCode.of("420102"), SourceAgency.URBAN_MANAGEMENT),
        "井圈老化",
        "更换",
        due,
        new Seat(Power.DISPATCH_CASES, SUBDISTRICT));
  }

  private static Topic fixed() {
    return offered()
        .next(new TopicStep.Open(charge(NOON.plus(PERIOD))), NOON)
        .next(new TopicStep.Fix(FIXER), NOON);
  }

  @Test
  void whoOpenedItClosesItWhenTheTimeAfterIsAsLong() {
    var it = fixed();
    assertThat(it.seat()).isEqualTo(new Seat(Power.DISPATCH_CASES, SUBDISTRICT).except(FIXER));
    assertThat(it.due()).isEqualTo(NOON.plus(PERIOD));
    refused(it, new TopicStep.Close(OTHER), NOON.plus(PERIOD).minusSeconds(1), TopicReason.NOT_YET);
    refused(it, new TopicStep.Close(FIXER), NOON.plus(PERIOD), TopicReason.OWN_WORK);
    var closed = it.next(new TopicStep.Close(OTHER), NOON.plus(PERIOD));
    assertThat(closed.state().name()).isEqualTo(Name.CLOSED);
    assertThat(closed.seat()).isNull();
    assertThat(closed.next(new TopicStep.ComeBack(NOON.plus(PERIOD)), NOON).state().name())
        .isEqualTo(Name.OPEN);
  }

  @Test
  void whatWasSetAsideIsOfferedAgainOnceItHasGrownByHalf() {
    var aside = offered().next(new TopicStep.PutAside(5), NOON);
    refused(aside, new TopicStep.Grow(7), NOON, TopicReason.NOT_NOW);
    assertThat(aside.next(new TopicStep.Grow(8), NOON).state().name()).isEqualTo(Name.OFFERED);
  }

  @Test
  void aDeadlineIsAheadAndAUnitIsOfThePlace() {
    refused(offered(), new TopicStep.Open(charge(NOON)), NOON, TopicReason.TOO_FAR);
    refused(
        offered(),
        new TopicStep.Open(charge(NOON.plus(Duration.ofDays(367)))),
        NOON,
        TopicReason.TOO_FAR);
    var elsewhere = new Unit(PlaceCode.of("420103"), null);
    var charge =
        new Charge(elsewhere, "x", "x", NOON.plus(PERIOD), new Seat(Power.DISPATCH_CASES, GRID));
    refused(offered(), new TopicStep.Open(charge), NOON, TopicReason.UNIT_ELSEWHERE);
  }

  private static void refused(Topic it, TopicStep step, Instant now, TopicReason why) {
    assertThatThrownBy(() -> it.next(step, now))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(why));
  }

  @Test
  void thePlaceAroundSeveralIsTheNarrowest() {
    assertThat(TopicSpot.around(List.of(GRID))).isEqualTo(GRID);
    assertThat(TopicSpot.around(List.of(GRID, PlaceCode.of("420102002003002"))))
        .isEqualTo(PlaceCode.of("420102002003"));
    assertThat(TopicSpot.around(List.of(GRID, PlaceCode.of("420102002004"))))
        .isEqualTo(SUBDISTRICT);
  }

  record Taken(TopicStep step, int daysLater) {}

  @Property(tries = 500)
  void whateverIsDoneItIsSomebodysByATimeOrNobodys(@ForAll("walks") List<Taken> walk) {
    var it = offered();
    var now = NOON;
    for (var taken : walk) {
      now = now.plus(Duration.ofDays(taken.daysLater()));
      try {
        var next = it.next(taken.step(), now);
        assertThat(it.allows(taken.step().act())).isTrue();
        assertThat(next.version()).isEqualTo(it.version() + 1);
        it = next;
      } catch (Refusal refused) {
        assertThat(refused.reason()).isInstanceOf(TopicReason.class);
      }
      assertThat(it.seat() == null).isEqualTo(it.due() == null);
      var running = it.state().name() == Name.OPEN || it.state().name() == Name.FIXED;
      assertThat(it.seat() != null).isEqualTo(running);
      assertThat(it.chargeOrNull() == null)
          .isEqualTo(it.allows(Act.SET_ASIDE) || it.allows(Act.GROW));
      if (it.state() instanceof Fixed fixed) {
        assertThat(Objects.requireNonNull(it.seat()).barred()).isEqualTo(fixed.by());
      }
    }
  }

  @Provide
  Arbitrary<List<Taken>> walks() {
    Arbitrary<TopicStep> steps =
        Arbitraries.of(
            new TopicStep.Open(charge(NOON.plus(Duration.ofDays(300)))),
            new TopicStep.PutAside(5),
            new TopicStep.Fix(FIXER),
            new TopicStep.Close(OTHER),
            new TopicStep.Close(FIXER),
            new TopicStep.Reopen(NOON.plus(Duration.ofDays(300))),
            new TopicStep.Grow(7),
            new TopicStep.Grow(8),
            new TopicStep.ComeBack(NOON.plus(Duration.ofDays(300))));
    return Combinators.combine(steps, Arbitraries.of(0, 1, 61)).as(Taken::new).list().ofMaxSize(14);
  }
}
