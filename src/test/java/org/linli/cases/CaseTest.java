package org.linli.cases;

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
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.cases.CaseState.Open;
import org.linli.catalogue.SourceAgency;

/** How a case lives, without a database. */
class CaseTest {

  private static final PlaceCode GRID = PlaceCode.of("420102002003001");
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Classing CLASSING = new Classing("MANHOLE", 1, Limit.of("2h"));
  private static final UUID SOMEBODY = UUID.randomUUID();

  private static final List<CaseStep> STEPS =
      List.of(
          new CaseStep.Locate(new Spot(GRID, null, "")),
          new CaseStep.Locate(new Spot(PlaceCode.of("420102"), null, "")),
          new CaseStep.Verify(CLASSING),
          new CaseStep.Accept(CLASSING, false),
          new CaseStep.Accept(CLASSING, true),
          new CaseStep.Decline(),
          new CaseStep.Dispatch(new Unit(GRID, SourceAgency.URBAN_MANAGEMENT), false),
          new CaseStep.Dispatch(new Unit(PlaceCode.of("420102002"), null), true),
          new CaseStep.Return(),
          new CaseStep.Sign(),
          new CaseStep.Handle(SOMEBODY),
          new CaseStep.Inspect(true),
          new CaseStep.Inspect(false),
          new CaseStep.Ask(new CaseStep.Wish(false, NOON.plus(Duration.ofDays(20)))),
          new CaseStep.Ask(new CaseStep.Wish(true, NOON.plus(Duration.ofDays(80)))),
          new CaseStep.Rule(true),
          new CaseStep.Rule(false),
          new CaseStep.Resume(),
          new CaseStep.Divert(Diversion.NOT_OURS),
          new CaseStep.CallGroundless(SOMEBODY),
          new CaseStep.Review(true),
          new CaseStep.Review(false),
          new CaseStep.SettleOnTheSpot(CLASSING),
          new CaseStep.Answer(),
          new CaseStep.Withdraw(),
          new CaseStep.Evaluate(),
          new CaseStep.Reopen());

  private static Instant after(Instant moment, Limit limit) {
    return moment.plus(Duration.ofHours(limit.amount()));
  }

  private static Case reported(Source source, Kind kind, PlaceCode place) {
    return Case.report(
        new CaseId(420102002, 1),
        source,
        kind,
        new Spot(place, null, ""),
        null,
        false,
        NOON,
        CaseTest::after);
  }

  @Provide
  Arbitrary<Case> beginnings() {
    return Combinators.combine(
            Arbitraries.of(Source.class),
            Arbitraries.of(Kind.class),
            Arbitraries.of(
                GRID, PlaceCode.of("420102002"), PlaceCode.of("4201"), PlaceCode.COUNTRY))
        .as(CaseTest::reported);
  }

  @Provide
  Arbitrary<List<CaseStep>> lives() {
    return Arbitraries.of(STEPS).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 2_000)
  void atEveryInstantSomebodyHasItByATimeOrItIsAtRest(
      @ForAll("beginnings") Case beginning, @ForAll("lives") List<CaseStep> life) {
    var it = beginning;
    var now = NOON;
    for (var step : life) {
      now = now.plus(Duration.ofMinutes(7));
      var before = it;
      try {
        it = it.next(step, now, CaseTest::after);
        assertThat(before.allows(step.act())).isTrue();
        assertThat(it.version()).isGreaterThan(before.version());
      } catch (Refusal refused) {
        assertThat(it).isEqualTo(before);
      }
      assertThat(it.seat() != null).isEqualTo(it.isOpen());
      if (it.state() instanceof Open open) {
        assertThat(open.due()).isNotNull();
        assertThat(it.tally().returns()).isLessThanOrEqualTo(Case.MOST_RETURNS);
        assertThat(it.tally().extensions()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Property(tries = 1_000)
  void fromWhereverItIsThereIsAWayToRest(
      @ForAll("beginnings") Case beginning, @ForAll("lives") List<CaseStep> life) {
    var it = beginning;
    for (var step : life) {
      try {
        it = it.next(step, NOON, CaseTest::after);
      } catch (Refusal refused) {
        // It stays as it is.
      }
    }
    if (!it.isOpen()) return;
    var ends = STEPS.stream().filter(this::ends).map(CaseStep::act).filter(it::allows).toList();
    assertThat(ends).as(it.state().name()).isNotEmpty();
  }

  /** Inspecting can pass or fail, and a failed one is handled again. */
  private boolean ends(CaseStep step) {
    return switch (step) {
      case CaseStep.Decline _,
          CaseStep.Divert _,
          CaseStep.Withdraw _,
          CaseStep.Inspect _,
          CaseStep.Review _ ->
          true;
      default -> false;
    };
  }

  @Test
  void whatThePublicReportsIsLookedAtFirst() {
    assertThat(reported(Source.HOTLINE, Kind.PROBLEM, GRID).state().name()).isEqualTo("VERIFYING");
    assertThat(reported(Source.HOTLINE, Kind.QUESTION, GRID).state().name()).isEqualTo("REPORTED");
    assertThat(reported(Source.PATROL, Kind.PROBLEM, GRID).state().name()).isEqualTo("REPORTED");
    assertThat(reported(Source.SYSTEM, Kind.PROBLEM, PlaceCode.of("4201")).state().name())
        .isEqualTo("REPORTED");
  }

  @Test
  void acceptedUnseenOnlyWhereThereIsNothingToSee() {
    var wide = reported(Source.MEDIA, Kind.PROBLEM, PlaceCode.of("420102002"));
    assertThatThrownBy(() -> wide.next(new CaseStep.Accept(CLASSING, false), NOON, CaseTest::after))
        .hasMessageContaining("PLACE_FIRST");
    assertThat(wide.next(new CaseStep.Accept(CLASSING, true), NOON, CaseTest::after).state().name())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void aReviewThatDisagreesLeavesItWhereItWas() {
    var it = reported(Source.HOTLINE, Kind.PROBLEM, GRID);
    var reviewed = it.next(new CaseStep.CallGroundless(SOMEBODY), NOON, CaseTest::after);
    var seat = Objects.requireNonNull(reviewed.seat());
    assertThat(seat.place()).isEqualTo(PlaceCode.of("420102"));
    assertThat(seat.barred()).isEqualTo(SOMEBODY);
    var back = reviewed.next(new CaseStep.Review(false), NOON, CaseTest::after);
    assertThat(back.state()).isEqualTo(it.state());
    assertThat(back.barred()).isNull();
  }
}
