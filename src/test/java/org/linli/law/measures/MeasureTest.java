package org.linli.law.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.law.LegalBases;

/** G5: the whole life of a measure, and that no instant past its end finds it in force. */
@Tag("G5")
class MeasureTest {

  private static final PlaceCode STREET = PlaceCode.of("420102002");
  private static final PlaceCode PART = PlaceCode.of("420102002003");
  private static final Instant NOW = Instant.parse("2026-01-26T01:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(3));
  private static final MeasureState.Decision DECISION =
      new MeasureState.Decision("江岸区指挥部", Level.DISTRICT, PlaceCode.of("420102"), NOW);
  private static final MeasureState.Notice NOTICE = new MeasureState.Notice("7号", null, NOW);

  private static final List<MeasureStep> STEPS =
      List.of(
          new MeasureStep.Approve(DECISION),
          new MeasureStep.Announce(NOTICE),
          new MeasureStep.Begin(),
          new MeasureStep.Extend(END.plusSeconds(1), NOTICE),
          new MeasureStep.Narrow(PART, END, "x", NOTICE),
          new MeasureStep.Suspend("x"),
          new MeasureStep.Lift("x"),
          new MeasureStep.Expire(),
          new MeasureStep.Drop("x"));

  private static final List<MeasureState> STATES =
      List.of(
          new MeasureState.Draft(),
          new MeasureState.Approved(DECISION),
          new MeasureState.Announced(DECISION, NOTICE),
          new MeasureState.InForce(DECISION, NOTICE, MeasureState.Change.NONE),
          new MeasureState.Suspended(DECISION, NOW, "x"),
          new MeasureState.Lifted(DECISION, NOW, "x"),
          new MeasureState.Expired(DECISION, NOW),
          new MeasureState.Dropped(NOW, "x"));

  private static Measure measure(MeasureState state) {
    return new Measure(
        UUID.randomUUID(),
        MeasureKinds.get("CLOSE_PLACES"),
        STREET,
        NOW,
        END,
        "ERL-73",
        new Measure.Words("x", "x", "x", "x"),
        Measures.BY_HAND,
        null,
        new Measure.Drafted(STREET, NOW),
        state);
  }

  @Test
  void allowsTheseStepsAndNoOther() {
    var allowed =
        STATES.stream().flatMap(state -> STEPS.stream().flatMap(step -> taken(state, step)));
    assertThat(allowed)
        .containsExactly(
            "DRAFT > APPROVED",
            "DRAFT > DROPPED",
            "APPROVED > ANNOUNCED",
            "APPROVED > SUSPENDED",
            "APPROVED > LIFTED",
            "APPROVED > EXPIRED",
            "ANNOUNCED > IN_FORCE",
            "ANNOUNCED > SUSPENDED",
            "ANNOUNCED > LIFTED",
            "ANNOUNCED > EXPIRED",
            "IN_FORCE > EXTENDED",
            "IN_FORCE > NARROWED",
            "IN_FORCE > SUSPENDED",
            "IN_FORCE > LIFTED",
            "IN_FORCE > EXPIRED",
            "SUSPENDED > LIFTED",
            "SUSPENDED > EXPIRED");
  }

  private static Stream<String> taken(MeasureState state, MeasureStep step) {
    try {
      return Stream.of(state.name() + " > " + measure(state).next(step, NOW).state().name());
    } catch (Refusal refused) {
      assertThat(refused.reason()).isEqualTo(MeasureReason.MEASURE_NOT_NOW);
      return Stream.empty();
    }
  }

  @Test
  void pastItsEndItIsOverWhateverItWas() {
    for (var state : STATES) {
      var later = measure(state).at(END).state();
      assertThat(later).as("%s", state).isNotInstanceOf(MeasureState.InForce.class);
      assertThat(measure(state).binds(END)).isFalse();
      if (state.decisionOrNull() != null) assertThat(later.isOver()).isTrue();
    }
    assertThat(measure(STATES.get(3)).binds(END.minusNanos(1))).isTrue();
    assertThat(measure(STATES.get(2)).binds(NOW)).isTrue();
    assertThat(measure(STATES.get(2)).binds(NOW.minusNanos(1))).isFalse();
  }

  /** However often it is extended, one decision reaches no further than its kind allows. */
  @Test
  void eachExtensionIsADecisionOfItsOwn() {
    var it = measure(STATES.get(3));
    var furthest = NOW.plus(it.kind().longest());
    assertThat(it.next(new MeasureStep.Extend(furthest, NOTICE), NOW).until()).isEqualTo(furthest);
    assertThatThrownBy(() -> it.next(new MeasureStep.Extend(furthest.plusNanos(1), NOTICE), NOW))
        .hasMessageContaining("MEASURE_TOO_LONG");
    var extended = it.next(new MeasureStep.Extend(furthest, NOTICE), NOW);
    var later = furthest.minus(Duration.ofHours(12));
    assertThat(
            extended
                .next(new MeasureStep.Extend(later.plus(it.kind().longest()), NOTICE), later)
                .until())
        .isEqualTo(later.plus(it.kind().longest()));
  }

  @Test
  void everyKindRestsOnArticlesAndHasALevelThatIsNoCommunitys() {
    assertThat(MeasureKinds.all())
        .hasSizeGreaterThan(11)
        .allSatisfy(it -> {
          assertThat(it.laws()).isNotEmpty().allMatch(LegalBases::isArticle);
          assertThat(it.isFor(Level.COMMUNITY)).isFalse();
          assertThat(it.isFor(Level.SUBDISTRICT)).isFalse();
          assertThat(it.longest()).isBetween(Duration.ofDays(1), Duration.ofDays(30));
        });
    assertThat(Arrays.stream(Level.values()).filter(MeasureKinds.get("LOCKDOWN")::isFor).toList())
        .containsExactly(Level.COUNTRY, Level.PROVINCE);
  }
}
