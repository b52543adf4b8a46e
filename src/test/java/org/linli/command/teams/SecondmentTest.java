package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.teams.SecondmentAct.ASSIGN;
import static org.linli.command.teams.SecondmentAct.CHECK_IN;
import static org.linli.command.teams.SecondmentAct.DISPATCH;
import static org.linli.command.teams.SecondmentAct.EVALUATE;
import static org.linli.command.teams.SecondmentAct.FREE;
import static org.linli.command.teams.SecondmentAct.READ;
import static org.linli.command.teams.SecondmentAct.REASSIGN;
import static org.linli.command.teams.SecondmentAct.RELEASE;
import static org.linli.command.teams.SecondmentAct.SEND;
import static org.linli.command.teams.SecondmentAct.START;
import static org.linli.command.teams.SecondmentAct.TASK;
import static org.linli.command.teams.SecondmentAct.TERM_OVER;
import static org.linli.command.teams.SecondmentAct.WITHDRAW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.Secondment.Home;
import org.linli.command.teams.Secondment.Protection;
import org.linli.command.teams.Secondment.Secondee;
import org.linli.command.teams.SecondmentState.Coming;
import org.linli.command.teams.SecondmentState.Name;

/** What may follow what in a secondment. */
@Tag("C4")
class SecondmentTest {

  private static final PlaceCode DISTRICT = PlaceCode.of("420102");
  private static final PlaceCode SUBDISTRICT = PlaceCode.of("420102002");
  private static final PlaceCode COMMUNITY = PlaceCode.of("420102002003");
  private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

  private static Secondment of(Kin kin, PlaceCode place, Protection protection) {
    return new Secondment(
        new TeamKey(420102002, 17),
        new Secondee(null, kin, Set.of(), null, protection),
        new Home(DISTRICT, null, "区教育局"),
        place,
        null,
        NOW,
        NOW.plusSeconds(86_400),
        new Coming(false));
  }

  private static Secondment cadre() {
    return of(Kin.CADRE, COMMUNITY, new Protection(false, false, false));
  }

  private static Secondment active() {
    return cadre().next(DISPATCH).next(CHECK_IN).at(ASSIGN, 5).next(START);
  }

  @Test
  void goesAllTheWayAndBackToTheHomeUnit() {
    var over = active().next(RELEASE).next(EVALUATE).next(READ);

    assertThat(over.state().name()).isEqualTo(Name.FED_BACK);
    assertThat(over.fitting()).isEmpty();
  }

  @Test
  void theCommunityCommandsFromCheckingInToReleasingAndAtNoOtherTime() {
    assertThat(cadre().isHere()).isFalse();
    assertThat(cadre().next(DISPATCH).isHere()).isFalse();
    assertThat(cadre().next(DISPATCH).next(CHECK_IN).isHere()).isTrue();
    assertThat(active().isHere()).isTrue();
    assertThat(active().next(RELEASE).isHere()).isFalse();
  }

  @Test
  void dutiesAreGivenOnlyToWhoWorks() {
    var assigned = cadre().next(DISPATCH).next(CHECK_IN).at(ASSIGN, 5);

    assertThat(assigned.fits(TASK)).isFalse();
    assertThat(assigned.next(START).fits(TASK)).isTrue();
  }

  @Test
  void whoWorksGoesOnWorkingAtAnotherStation() {
    var moved = active().at(REASSIGN, 6);

    assertThat(moved.station()).isEqualTo(6);
    assertThat(moved.state().name()).isEqualTo(Name.ACTIVE);
  }

  @Test
  void aClosedStationLeavesThemUnderTheCommunitysCommand() {
    var freed = active().next(FREE);

    assertThat(freed.state().name()).isEqualTo(Name.CHECKED_IN);
    assertThat(freed.isHere()).isTrue();
  }

  @Test
  void theHomeUnitTakesBackOnlyWhoIsNotThereYet() {
    assertThat(cadre().next(WITHDRAW).state().name()).isEqualTo(Name.WITHDRAWN);
    assertThatThrownBy(() -> active().next(WITHDRAW)).isInstanceOf(Refusal.class);
  }

  @Test
  void aSubdistrictMustSayWhichCommunityBeforeAnybodyChecksIn() {
    var sent = of(Kin.CADRE, SUBDISTRICT, new Protection(false, false, false)).next(DISPATCH);

    assertThat(sent.fits(CHECK_IN)).isFalse();
    assertThat(sent.sentTo(COMMUNITY).fits(CHECK_IN)).isTrue();
    assertThat(sent.sentTo(COMMUNITY).fits(SEND)).isFalse();
    assertThatThrownBy(() -> sent.sentTo(PlaceCode.of("420103001002"))).isInstanceOf(Refusal.class);
  }

  @Test
  void aVolunteerStartsOnlyInsuredAndWithGear() {
    var assigned =
        of(Kin.VOLUNTEER, COMMUNITY, new Protection(true, false, false))
            .next(DISPATCH)
            .next(CHECK_IN)
            .at(ASSIGN, 5);

    assertThatThrownBy(() -> assigned.next(START)).hasMessageContaining("UNPROTECTED");
    assertThatThrownBy(() -> assigned.protectedBy(true, false).next(START))
        .hasMessageContaining("UNPROTECTED");
    assertThat(assigned.protectedBy(true, true).next(START).state().name()).isEqualTo(Name.ACTIVE);
  }

  @Test
  void aMinorIsNoVolunteer() {
    assertThatThrownBy(
            () -> Secondment.requireOfAge(Kin.VOLUNTEER, new Protection(false, true, true)))
        .hasMessageContaining("NOT_OF_AGE");
  }

  @Test
  void aTermEndsOnlyWhileTheyAreThere() {
    assertThat(cadre().fits(TERM_OVER)).isFalse();
    assertThat(active().next(TERM_OVER).state().name()).isEqualTo(Name.RELEASED);
  }

  /** Whatever is not allowed is refused, whatever is allowed is not. */
  @Test
  void everyActThatDoesNotFitIsRefused() {
    var simple = EnumSet.of(DISPATCH, WITHDRAW, CHECK_IN, START, RELEASE, EVALUATE, READ, FREE);
    for (var it : Set.of(cadre(), active(), active().next(RELEASE))) {
      for (var act : simple) {
        if (it.fits(act)) it.next(act);
        else assertThatThrownBy(() -> it.next(act)).isInstanceOf(Refusal.class);
      }
    }
  }
}
