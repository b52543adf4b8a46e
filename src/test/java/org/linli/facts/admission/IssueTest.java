package org.linli.facts.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.authority.Office;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;

/** Whatever is done in whatever order: what is open has an owner and a time, and ends. */
class IssueTest {

  private static final Instant BEGUN = Instant.parse("2026-03-02T02:00:00Z");
  private static final PlaceCode PLACE = PlaceCode.of("420102002003");
  private static final PlaceCode DISTRICT = PlaceCode.of("420102");
  private static final Office OWNER = office(SourceAgency.HEALTH);
  private static final Office COLLEAGUE = office(SourceAgency.HEALTH);
  private static final Office OTHER = office(SourceAgency.CIVIL_AFFAIRS);
  private static final Return.Days DAYS = (at, days) -> at.plus(Duration.ofDays(days));

  @Property
  void anOpenFormAlwaysHasAnOwnerADeadlineThatOnlyGoesOnAndATimeItEndsBy(
      @ForAll boolean emergency,
      @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> steps,
      @ForAll @IntRange(min = 1, max = 30) int hours) {
    var ends = BEGUN.plus(Duration.ofDays(20));
    var it =
        Issue.begin(
            UUID.randomUUID(),
            PLACE,
            OWNER,
            ends,
            BEGUN.plus(Duration.ofDays(4)),
            emergency,
            BEGUN);
    var now = BEGUN;
    for (var step : steps) {
      now = now.plus(Duration.ofHours(hours));
      var before = it;
      try {
        it = it.next(step(step, now), now);
      } catch (Refusal refused) {
        assertThat(it).isEqualTo(before);
      }
      assertThat(it.version()).isBetween(before.version(), before.version() + 1);
      if (!before.isOpen()) assertThat(it).isEqualTo(before);
      if (it.state() instanceof State.Open open) {
        assertThat(open.owner()).isEqualTo(OWNER.post());
        assertThat(open.due()).isBeforeOrEqualTo(it.ends());
        assertThat(open.deadline()).isBeforeOrEqualTo(it.ends());
        assertThat(it.ends()).isAfterOrEqualTo(before.ends());
        if (before.state() instanceof State.Open was) {
          assertThat(open.deadline()).isAfterOrEqualTo(was.deadline());
        }
      }
    }
    // Left alone, the timer brings every one to rest.
    for (var i = 0; i < 2 && it.isOpen(); i++) it = it.next(new Step.Lapse(), it.ends());
    assertThat(it.isOpen()).isFalse();
  }

  private static Office office(@Nullable SourceAgency agency) {
    return new Office(UUID.randomUUID(), DISTRICT, agency);
  }

  @Test
  void anOfficeIsAllPostsOfADepartmentAtAPlaceAndWithoutADepartmentOneselfAlone() {
    assertThat(OWNER.isSameAs(COLLEAGUE)).isTrue();
    assertThat(OWNER.isSameAs(OTHER)).isFalse();
    assertThat(OWNER.isSameAs(new Office(UUID.randomUUID(), PLACE, SourceAgency.HEALTH))).isFalse();
    assertThat(office(null).isSameAs(office(null))).isFalse();
    assertThat(OTHER.isSameAs(new Office(OTHER.post(), DISTRICT, null))).isTrue();
  }

  private static Step step(int which, Instant now) {
    return switch (which) {
      case 0 -> new Step.MoveDeadline(OWNER, now.plus(Duration.ofDays(5)));
      case 1 -> new Step.MoveDeadline(OTHER, now.plus(Duration.ofDays(5)));
      case 2 -> new Step.MoveDeadline(OWNER, now.minus(Duration.ofDays(5)));
      case 3 -> new Step.Register(OWNER);
      case 4 -> new Step.Suspend();
      case 5 -> new Step.Close(OTHER);
      case 6 -> new Step.Register(OTHER);
      case 7 -> new Step.MoveDeadline(COLLEAGUE, now.plus(Duration.ofDays(6)));
      case 8 -> new Step.Prolong(now.plus(Duration.ofDays(9)));
      default -> new Step.Lapse();
    };
  }

  @Property
  void anOpenReturnAlwaysHasASideThatMustActByATimeAndEndsByItself(
      @ForAll @Size(max = 20) List<@IntRange(max = 7) Integer> steps,
      @ForAll @IntRange(min = 1, max = 60) int hours) {
    var it =
        Return.raise(
            new ReturnId(420102002, 1),
            UUID.randomUUID(),
            PLACE,
            Return.Why.UNCLEAR,
            OTHER.post(),
            DISTRICT,
            BEGUN,
            DAYS);
    var now = BEGUN;
    for (var step : steps) {
      now = now.plus(Duration.ofHours(hours));
      var before = it;
      try {
        it = it.next(returnStep(step), now, DAYS);
      } catch (Refusal refused) {
        assertThat(it).isEqualTo(before);
      }
      if (!before.isOpen()) assertThat(it).isEqualTo(before);
      if (it.state() instanceof ReturnState.Open open) {
        var turns = java.util.Arrays.stream(ReturnState.Side.values()).filter(it::isTurnOf).count();
        assertThat(turns).isEqualTo(1);
        assertThat(open.due()).isBeforeOrEqualTo(open.lapses());
        assertThat(it.isPausing()).isTrue();
      }
    }
    if (it.state() instanceof ReturnState.Open open) {
      it = it.next(new ReturnStep.Lapse(), open.lapses(), DAYS);
    }
    assertThat(it.isOpen()).isFalse();
  }

  private static ReturnStep returnStep(int which) {
    return switch (which) {
      case 0 -> new ReturnStep.Answer(ReturnStep.Kind.EXPLAINED);
      case 1 -> new ReturnStep.Answer(ReturnStep.Kind.AMENDED);
      case 2 -> new ReturnStep.Answer(ReturnStep.Kind.WITHDRAWN_HERE);
      case 3 -> new ReturnStep.Accept();
      case 4 -> new ReturnStep.Dispute();
      case 5 -> new ReturnStep.Rule(true);
      case 6 -> new ReturnStep.Rule(false);
      default -> new ReturnStep.Lapse();
    };
  }
}
