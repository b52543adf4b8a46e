package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * C4, G1: wherever places go, whoever is seconded has one commander, one station and one way home.
 */
@ReorganisesPlaces
@Tag("C4")
@Tag("C5")
@Tag("G1")
class TeamsFollowStory extends TeamsPlay {

  @Autowired TeamsClock timers;

  private Reorganising places;
  private PlaceCode subdistrict;
  private PlaceCode one;
  private PlaceCode other;

  @BeforeEach
  void twoCommunities() {
    places = new Reorganising(world, jdbc, guest, clock.today());
    subdistrict = places.subdistrict(JIANGAN);
    one = places.community(subdistrict, 1);
    other = places.community(subdistrict, 1);
  }

  private Http secretary(PlaceCode was) {
    return guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, was));
  }

  private String workingAt(String user, PlaceCode community) {
    return workingAt(guest.signedIn(user), user, community);
  }

  /** Somebody sent by their unit who stands and works at the first grid of a community. */
  private String workingAt(Http home, String user, PlaceCode community) {
    var it = made(nominate(home, user, community));
    var commander = secretary(community);
    ok(step(home, it, "DISPATCH"));
    ok(step(commander, it, "CHECK_IN"));
    ok(assign(commander, it, station(commander, Reorganising.grid(community, 1), 4, null)));
    ok(step(commander, it, "START"));
    return it;
  }

  private List<String> placesOf(String user) {
    return guest
        .signedIn(user)
        .get("/api/session")
        .json()
        .path("posts")
        .valueStream()
        .map(it -> it.at("/place/code").asString())
        .toList();
  }

  @Test
  void whoStandsInAGridThatIsDividedHasOneStationAndLeavesNoPostBehind() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var it = workingAt(user, one);
    var commander = secretary(one);

    var parts = places.split(Reorganising.grid(one, 1));

    assertThat(placesOf(user)).containsExactly(JIANGAN.toString(), parts.getFirst().toString());
    var seen = seen(commander, it).path("secondment");
    assertThat(seen.at("/station/place/code").asString()).isEqualTo(parts.getFirst().toString());
    assertThat(seen.at("/commander/place/code").asString()).isEqualTo(one.toString());
    ok(task(commander, it, "给独居老人送药"));
    nothingStaysBehind();

    ok(step(commander, it, "RELEASE"));
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
    assertThat(away()).isZero();
  }

  @Test
  void ofTwoCommunitiesThatBecomeOneThereIsOneCommanderAndNobodyCountsTwice() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var colleague = officer(SourceAgency.EDUCATION, JIANGAN);
    var here = workingAt(user, one);
    var there = workingAt(colleague, other);

    var merged = places.mergeCommunities(one, other);

    for (var it : List.of(here, there)) {
      var seen = seen(secretary(one), it).path("secondment");
      assertThat(seen.at("/commander/place/code").asString()).isEqualTo(merged.toString());
      assertThat(seen.at("/station/place/code").asString()).startsWith(merged.toString());
      ok(task(secretary(other), it, "给独居老人送药"));
    }
    assertThat(task(subdistrictOfficer(), here, "回单位写材料").problem())
        .isEqualTo("/problems/commanded-elsewhere");
    assertThat(nominate(guest.signedIn(user), user, merged).problem())
        .isEqualTo("/problems/seconded-already");
    var board = secretary(one).get("/api/command/teams?community=" + merged).json();
    assertThat(board.path("there").asInt()).isEqualTo(2);
    assertThat(board.path("wanted").asInt()).isEqualTo(8);
    assertThat(placesOf(user)).hasSize(2);
    nothingStaysBehind();

    ok(step(secretary(other), here, "RELEASE"));
    ok(step(secretary(one), there, "RELEASE"));
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
    assertThat(placesOf(colleague)).containsExactly(JIANGAN.toString());
    assertThat(away()).isZero();
  }

  private Http subdistrictOfficer() {
    return guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, subdistrict));
  }

  /** The unit that lends is at a place that gets another code, as is the one that has them. */
  @Test
  void aSubdistrictThatGetsAnotherCodeKeepsWhoItHasAndWhoItLent() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var home = officer(SourceAgency.CIVIL_AFFAIRS, subdistrict);
    var elsewhere = places.community(places.subdistrict(JIANGAN), 1);
    var had = workingAt(user, one);
    var lent = workingAt(district, home, elsewhere);
    subdistrictOfficer();

    var now = places.move(subdistrict, JIANGHAN);
    places.rename(now, "新街道");

    var commander = secretary(one);
    assertThat(seen(commander, had).at("/secondment/commander/place/code").asString())
        .startsWith(now.toString());
    ok(task(commander, had, "给独居老人送药"));
    assertThat(task(subdistrictOfficer(), had, "回单位写材料").problem())
        .isEqualTo("/problems/commanded-elsewhere");
    var districtNow = as(Role.DISTRICT_OFFICER, JIANGHAN);
    assertThat(state(districtNow, lent)).isEqualTo("ACTIVE");
    assertThat(placesOf(home)).contains(now.toString());
    assertThat(away()).isEqualTo(2);
    nothingStaysBehind();

    forward(Duration.ofDays(15));
    timers.look();
    assertThat(state(secretary(one), had)).isEqualTo("RELEASED");
    assertThat(state(as(Role.DISTRICT_OFFICER, JIANGHAN), lent)).isEqualTo("RELEASED");
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
    assertThat(placesOf(home)).containsExactly(now.toString());
    assertThat(away()).isZero();
  }

  /** Everyday posts whose work falls to others while their holders are away. */
  private long away() {
    return jdbc.sql(
            """
            select count(*) from post_away a join post p on p.id = a.post
            where p.held_until is null or p.held_until > :now
            """)
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private void nothingStaysBehind() {
    places.nothingStaysBehind(
        "station.place",
        "secondment.place",
        "secondment.home_place",
        "secondment.lives_in",
        "secondment_step.by_place");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from secondment s join post p on p.id = s.post
                    where s.over_at is null and p.held_until <= :now or exists (
                        select from place o where o.code = p.place and o.until is not null)
                    """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single())
        .isZero();
  }
}
