package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.people.moves.HandOver.Beginning;
import org.linli.people.moves.HandOver.Kind;
import org.linli.people.moves.State.AtRest;
import org.linli.people.moves.State.End;
import org.linli.people.moves.State.Open;
import org.linli.people.moves.State.Side;
import org.linli.people.moves.State.Stage;
import org.linli.people.moves.State.Where;

/** What may follow what, by whom and by when; without a database. */
class HandOverTest {

  private static final PlaceCode FROM = PlaceCode.of("420102002003001");
  private static final PlaceCode TO = PlaceCode.of("420103001002001");
  private static final PlaceCode TO_COMMUNITY = PlaceCode.of("420103001002");
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final Limits LIMITS =
      new Limits(
          Arrays.stream(Stage.values())
              .collect(
                  Collectors.toMap(it -> it, _ -> new Limits.Limit(Limits.Unit.HOURS, 72, 24))),
          (moment, workDays) -> moment.plus(Duration.ofDays(7L * workDays)));

  private static HandOver begun(Stage stage) {
    var kind = stage == Stage.STAYING ? Kind.TEMPORARY : Kind.WITHIN;
    Beginning beginning =
        stage == Stage.STAYING ? new Beginning.Stay() : new Beginning.At(stage, NOW);
    return HandOver.begin(new HandOverId(420102002, 1), kind, FROM, TO, LATER, beginning, LIMITS);
  }

  /** One whose other side is another installation: nobody receives it here. */
  private static HandOver sentOut() {
    return HandOver.begin(
        new HandOverId(420102002, 1),
        Kind.OUT,
        FROM,
        null,
        null,
        new Beginning.At(Stage.SENT_OUT, NOW),
        LIMITS);
  }

  /** One that another installation sent: there is no sender here. */
  private static HandOver expected() {
    return HandOver.begin(
        new HandOverId(420103001, 1),
        Kind.IN,
        null,
        TO,
        null,
        new Beginning.At(Stage.DEPARTED, NOW),
        LIMITS);
  }

  private static HandOver at(End end) {
    return HandOver.begin(
        new HandOverId(420102002, 1),
        Kind.DEATH,
        FROM,
        null,
        null,
        new Beginning.Done(end),
        LIMITS);
  }

  private static HandOver take(HandOver it, Step step) {
    return it.next(step, NOW, LIMITS);
  }

  @Test
  void theyAreTheSendersUntilTheyLeaveAndTheReceiversOnceItConfirms() {
    var announced = begun(Stage.ANNOUNCED);
    assertThat(announced.state().people()).isEqualTo(Where.SENDER);
    var departed = take(announced, new Step.Depart());
    assertThat(departed.state().people()).isEqualTo(Where.TRANSIT);
    assertThat(departed.acting()).isEqualTo(TO);
    var received = take(departed, new Step.Receive(TO));
    assertThat(received.state()).isEqualTo(new AtRest(End.RECEIVED));
    assertThat(received.state().people()).isEqualTo(Where.RECEIVER);
    assertThat(received.acting()).isNull();
  }

  @Test
  void whoWasNotFoundGoesBackToTheSenderWhoSendsThemOnOrWritesThemOff() {
    var returned = take(begun(Stage.DEPARTED), new Step.Return());
    assertThat(returned.acting()).isEqualTo(FROM);
    assertThat(take(returned, new Step.SendOn(TO_COMMUNITY)).acting()).isEqualTo(TO_COMMUNITY);
    assertThat(take(returned, new Step.WriteOff()).state().people()).isEqualTo(Where.UNKNOWN);
    assertThat(take(returned, new Step.Cancel()).state().people()).isEqualTo(Where.SENDER);
  }

  @Test
  void onlyTheSenderAgreesToWhatTheReceiverAsked() {
    var requested = begun(Stage.REQUESTED);
    assertThat(requested.sideOf(new Step.Agree(true))).isEqualTo(Side.SENDER);
    assertThat(requested.sideOf(new Step.Cancel())).isEqualTo(Side.RECEIVER);
    assertThat(take(requested, new Step.Agree(true)).state().people()).isEqualTo(Where.RECEIVER);
    assertThat(take(requested, new Step.Agree(false)).state().people()).isEqualTo(Where.TRANSIT);
    assertThat(take(requested, new Step.Decline()).state().people()).isEqualTo(Where.SENDER);
  }

  @Test
  void aReceiverPassesOnOnlyWithinWhatWasHandedOverToIt() {
    var toCommunity =
        take(take(begun(Stage.DEPARTED), new Step.Return()), new Step.SendOn(TO_COMMUNITY));
    assertThat(take(toCommunity, new Step.SendOn(TO)).acting()).isEqualTo(TO);
    assertThatThrownBy(() -> take(toCommunity, new Step.SendOn(FROM))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> take(toCommunity, new Step.Receive(FROM))).isInstanceOf(Refusal.class);
  }

  @Test
  void aStayIsExtendedOrEndsOrBecomesOneForGood() {
    var staying = begun(Stage.STAYING);
    var end = LATER.plus(Duration.ofDays(90));
    assertThat(take(staying, new Step.Extend(end)).state())
        .isInstanceOfSatisfying(Open.class, it -> assertThat(it.due()).isEqualTo(end));
    assertThat(take(staying, new Step.End()).state().people()).isEqualTo(Where.OUTSIDE);
    var settled = take(staying, new Step.Settle());
    assertThat(settled.state().people()).isEqualTo(Where.RECEIVER);
    assertThat(settled.stayUntil()).isNull();
  }

  @Test
  void onlyADeathOrADepartureIsReverted() {
    assertThat(take(at(End.DECEASED), new Step.Revert()).state().people()).isEqualTo(Where.SENDER);
    assertThat(take(at(End.LEFT), new Step.Revert()).state().people()).isEqualTo(Where.SENDER);
    assertThatThrownBy(() -> take(at(End.WRITTEN_OFF), new Step.Revert()))
        .isInstanceOf(Refusal.class)
        .satisfies(it -> assertThat(((Refusal) it).reason()).isEqualTo(MovesReason.NOT_NOW));
  }

  @Test
  void whatIsLateClimbsToTheSubdistrictAndNoFurtherAndStaysDueWhenItWas() {
    var it = begun(Stage.DEPARTED);
    var due = NOW.plus(Duration.ofDays(3));
    assertThat(it.next(new Step.Climb(), due.minusSeconds(1), LIMITS)).isSameAs(it);
    var community = it.next(new Step.Climb(), due, LIMITS);
    assertThat(owner(community)).isEqualTo(TO.at(Level.COMMUNITY));
    assertThat(community.next(new Step.Climb(), due, LIMITS)).isSameAs(community);
    var subdistrict = community.next(new Step.Climb(), due.plus(Duration.ofDays(1)), LIMITS);
    assertThat(owner(subdistrict)).isEqualTo(TO.at(Level.SUBDISTRICT));
    assertThat(subdistrict.next(new Step.Climb(), due.plus(Duration.ofDays(99)), LIMITS))
        .isSameAs(subdistrict);
    assertThat(((Open) subdistrict.state()).due()).isEqualTo(due);
    assertThat(subdistrict.acting()).isEqualTo(TO);
  }

  @Test
  void whoWentToAnotherCityIsOnTheWayUntilItAnswers() {
    var sent = sentOut();
    assertThat(sent.state().people()).isEqualTo(Where.TRANSIT);
    assertThat(sent.acting()).isEqualTo(FROM);
    assertThat(take(sent, new Step.ArriveOutside()).state().people()).isEqualTo(Where.OUTSIDE);
    var missed = take(sent, new Step.MissOutside());
    assertThat(missed.is(Stage.RETURNED)).isTrue();
    assertThat(take(missed, new Step.Cancel()).state().people()).isEqualTo(Where.SENDER);
  }

  @Test
  void whoWasCalledBackAndArrivedAllTheSameIsCountedThereOnly() {
    var calledBack = take(sentOut(), new Step.Cancel());
    assertThat(calledBack.state().people()).isEqualTo(Where.SENDER);
    assertThat(take(calledBack, new Step.ArriveOutside()).state().people())
        .isEqualTo(Where.OUTSIDE);
    var within = take(begun(Stage.DEPARTED), new Step.Return());
    var cancelled = take(within, new Step.Cancel());
    assertThat(cancelled.fits(new Step.ArriveOutside())).isFalse();
  }

  @Test
  void whoCameByFileIsReceivedOrSentBackAndNeverTheSendersHere() {
    assertThat(take(expected(), new Step.Receive(TO)).state().people()).isEqualTo(Where.RECEIVER);
    assertThat(take(expected(), new Step.Return()).state()).isEqualTo(new AtRest(End.SENT_BACK));
    assertThat(expected().sideOf(new Step.Cancel())).isEqualTo(Side.SENDER);
  }

  @Test
  void aLimitOfWorkDaysIsCountedByTheCalendarAndOneOfHoursByTheClock() {
    var byStage = new java.util.EnumMap<>(LIMITS.byStage());
    byStage.put(Stage.DEPARTED, new Limits.Limit(Limits.Unit.WORK_DAYS, 3, 1));
    var limits = new Limits(byStage, LIMITS.workDays());
    var departed = begun(Stage.RETURNED).next(new Step.SendOn(TO), NOW, limits);
    var due = NOW.plus(Duration.ofDays(21));
    assertThat(((Open) departed.state()).due()).isEqualTo(due);
    var climbed = departed.next(new Step.Climb(), due, limits);
    assertThat(((Open) climbed.state()).chaseAt()).isEqualTo(due.plus(Duration.ofDays(7)));
    assertThat(((Open) begun(Stage.DEPARTED).state()).due())
        .isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void aMotherIsAWomanWhoWasOldEnough() {
    var born = java.time.LocalDate.of(2026, 1, 1);
    var female = org.linli.people.Resident.Sex.FEMALE;
    assertThat(Motherhood.isPossible(female, born.minusYears(30), born)).isTrue();
    assertThat(Motherhood.isPossible(female, null, born)).isTrue();
    assertThat(Motherhood.isPossible(female, born.plusDays(1), born)).isFalse();
    assertThat(Motherhood.isPossible(org.linli.people.Resident.Sex.MALE, null, born)).isFalse();
  }

  /**
   * Whatever is done in whatever order, by both sides and by time: the people are in one grid or
   * explicitly in none; and who is nowhere yet has somebody who must act by a time.
   */
  @Property
  void nobodyIsEverInTwoGridsOrInNone(
      @ForAll("beginnings") HandOver begun, @ForAll("steps") List<Step> steps) {
    var it = begun;
    var now = NOW;
    var members = new java.util.HashSet<PlaceCode>();
    settle(members, it);
    for (var step : steps) {
      now = now.plus(Duration.ofHours(30));
      var before = it;
      try {
        it = before.next(step, now, LIMITS);
      } catch (Refusal refused) {
        assertThat(it).isSameAs(before);
      }
      // As the door does it: out of where they were, into where they are, only on a change.
      if (before.state().people() != it.state().people()) settle(members, it);
      assertThat(members.size()).isLessThanOrEqualTo(1);
      switch (it.state().people()) {
        case SENDER -> assertThat(members).containsExactly(it.placeOf(Side.SENDER));
        case RECEIVER -> assertThat(members).containsExactly(it.placeOf(Side.RECEIVER));
        case TRANSIT -> {
          assertThat(members).isEmpty();
          assertThat(it.state()).isInstanceOf(Open.class);
        }
        case OUTSIDE, UNKNOWN, DECEASED -> assertThat(members).isEmpty();
      }
      assertThat(it.version() - before.version()).isEqualTo(it.equals(before) ? 0 : 1);
      if (it.state() instanceof Open open) {
        assertThat(it.acting()).isNotNull().matches(acting -> open.owner().contains(acting));
        assertThat(open.chaseAt()).isAfterOrEqualTo(open.due());
      } else {
        assertThat(it.acting()).isNull();
      }
    }
  }

  private static void settle(java.util.Set<PlaceCode> members, HandOver it) {
    members.clear();
    if (it.state().people() == Where.SENDER) members.add(it.placeOf(Side.SENDER));
    if (it.state().people() == Where.RECEIVER) members.add(it.placeOf(Side.RECEIVER));
  }

  @Provide
  Arbitrary<HandOver> beginnings() {
    return Arbitraries.oneOf(
        Arbitraries.of(Stage.values()).map(HandOverTest::begun),
        Arbitraries.of(End.DECEASED, End.LEFT).map(HandOverTest::at),
        Arbitraries.create(HandOverTest::sentOut),
        Arbitraries.create(HandOverTest::expected));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.of(
            new Step.Depart(),
            new Step.Receive(TO),
            new Step.Receive(FROM),
            new Step.Return(),
            new Step.Agree(true),
            new Step.Agree(false),
            new Step.Decline(),
            new Step.Cancel(),
            new Step.SendOn(TO),
            new Step.SendOn(TO_COMMUNITY),
            new Step.WriteOff(),
            new Step.Find(TO),
            new Step.Extend(LATER.plus(Duration.ofDays(400))),
            new Step.Settle(),
            new Step.End(),
            new Step.Revert(),
            new Step.ArriveOutside(),
            new Step.MissOutside(),
            new Step.Climb())
        .map(it -> (Step) it)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static @Nullable PlaceCode owner(HandOver it) {
    return it.state() instanceof Open open ? open.owner() : null;
  }
}
