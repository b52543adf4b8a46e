package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.MINZU;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody of a department works for a community, which alone commands them until they go back. */
@Tag("C4")
class SecondmentStory extends TeamsPlay {

  @Autowired Seats seats;
  @Autowired Posts posts;
  @Autowired TeamsClock timers;
  @Autowired Stations stations;
  @Autowired TransactionTemplate transaction;

  /** Whoever answers for the district's education department. */
  private String answers() {
    return seats
        .on(new Seat(Power.HANDLE_CASES, JIANGAN, SourceAgency.EDUCATION, null))
        .post()
        .title();
  }

  @Test
  void theWholeWayThereAndBack() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var home = as(user);
    var it = made(nominate(home, user, BAOCHENG, "unit", "'区教育局'"));
    assertThat(state(community, it)).isEqualTo("NOMINATED");
    assertThat(seen(community, it).at("/secondment/commander").isNull()).isTrue();

    ok(step(home, it, "DISPATCH"));
    ok(step(community, it, "CHECK_IN"));
    ok(assign(community, it, station(community, BAOCHENG_1, 4, null)));
    ok(step(community, it, "START"));
    var seen = seen(home, it).path("secondment");
    assertThat(seen.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(seen.at("/commander/place/name").asString()).isEqualTo("保成社区");
    assertThat(seen.at("/station/place/code").asString()).isEqualTo(BAOCHENG_1.toString());

    ok(task(community, it, "给独居老人送药"));
    ok(community.put(it + "/duties/1/completion", "{}"));
    ok(step(community, it, "RELEASE"));
    assertThat(step(community, it, "EVALUATE", "").status()).isEqualTo(422);
    ok(step(community, it, "EVALUATE", "值守 14 天，送药 32 次"));
    assertThat(seen(home, it).at("/secondment/evaluation").asString()).isEqualTo("值守 14 天，送药 32 次");
    ok(step(home, it, "READ"));

    assertThat(state(home, it)).isEqualTo("FED_BACK");
    assertThat(acts(home, it))
        .containsExactly(
            "NOMINATE",
            "DISPATCH",
            "CHECK_IN",
            "ASSIGN",
            "START",
            "TASK",
            "FINISH_TASK",
            "RELEASE",
            "EVALUATE",
            "READ");
    assertThat(seen(home, it).at("/duties/0/doneAt").isNull()).isFalse();
  }

  @Test
  void severalSuperiorsWhoTryAreToldWhoCommandsAndTheCommunitySeesThatTheyTried() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var colleague = as(officer(SourceAgency.EDUCATION, JIANGAN));
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));

    for (var superior : List.of(colleague, subdistrict, district)) {
      var refused = task(superior, it, "回单位写材料");
      assertThat(refused.status()).as(refused.text()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("/problems/commanded-elsewhere");
      assertThat(refused.json().path("detail").asString())
          .contains("保成社区")
          .contains(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    }

    assertThat(seen(community, it).path("duties")).isEmpty();
    for (var by : List.of(community, colleague, district)) {
      var tries =
          seen(by, it)
              .path("story")
              .valueStream()
              .filter(line -> line.path("act").asString().equals("TRY_TO_TASK"))
              .toList();
      assertThat(tries).hasSize(3);
      assertThat(tries).extracting(line -> line.path("words").asString()).containsOnly("回单位写材料");
      assertThat(tries.get(1).at("/by/code").asString()).isEqualTo(DAZHI.toString());
    }
    assertThat(
            district.get("/api/journal?size=200").json().path("items").findValuesAsString("action"))
        .contains("SECONDMENT_TRY_TO_TASK");
  }

  @Test
  void nothingButTheCommunitysActsIsTheCommunitysAndTheOtherWayRound() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var home = as(user);
    var it = made(nominate(home, user, BAOCHENG));
    assertThat(step(community, it, "DISPATCH").problem()).isEqualTo("/problems/not-yours");
    ok(step(home, it, "DISPATCH"));
    assertThat(step(home, it, "CHECK_IN").problem()).isEqualTo("/problems/not-yours");
    assertThat(step(district, it, "CHECK_IN").problem()).isEqualTo("/problems/not-yours");
    ok(step(community, it, "CHECK_IN"));
    assertThat(step(home, it, "WITHDRAW").problem()).isEqualTo("/problems/not-now");
    assertThat(step(district, it, "RELEASE").problem()).isEqualTo("/problems/not-yours");
    assertThat(as(Role.GRID_WORKER, BAOCHENG_1).get(it).status()).isEqualTo(404);
    assertThat(as(Role.COMMUNITY_SECRETARY, TAINING).get(it).status()).isEqualTo(404);
    assertThat(task(as(Role.SUBDISTRICT_OFFICER, MINZU), it, "x").status()).isEqualTo(404);
  }

  @Test
  void whoIsPostedTwiceIsRefusedWithWhereTheyAre() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    made(nominate(as(user), user, BAOCHENG));

    var again = nominate(district, user, TAINING);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("/problems/seconded-already");
    assertThat(again.json().path("detail").asString()).contains("保成社区");

    made(nominateOther(subdistrict, "VOLUNTEER", "赵某某", BAOCHENG));
    assertThat(nominateOther(subdistrict, "VOLUNTEER", "赵某某", TAINING).problem())
        .isEqualTo("/problems/seconded-already");
  }

  @Test
  void workOfTheirEverydayPostFallsToAColleagueUntilTheyAreBack() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    clock.forward(Duration.ofMinutes(1));
    var colleague = officer(SourceAgency.EDUCATION, JIANGAN);
    var sat = seats.on(new Seat(Power.HANDLE_CASES, JIANGAN, SourceAgency.EDUCATION, null));
    jdbc.sql(
            "update post set held_until = held_from where agency = 'EDUCATION' and title <> :one and title <> :other")
        .param("one", user)
        .param("other", colleague)
        .update();
    assertThat(sat).isNotNull();
    assertThat(answers()).isEqualTo(user);

    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    assertThat(answers()).isEqualTo(colleague);
    assertThat(jdbc.sql("select count(*) from post_away").query(Long.class).single()).isEqualTo(1);

    ok(step(community, it, "RELEASE"));
    assertThat(answers()).isEqualTo(user);
    assertThat(jdbc.sql("select count(*) from post_away").query(Long.class).single()).isZero();
  }

  /** What they do under the post they have there shows; that they signed in does not. */
  @Test
  void deedsShowAndSignInsDoNot() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var family = world.family(BAOCHENG_1);
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));

    var there = underTheirPostAt(user, BAOCHENG_1);
    ok(there.post("/api/households/" + family.id() + "/link", "{}"));
    clock.forward(Duration.ofMinutes(1));
    var deeds = seen(community, it).path("deeds");
    assertThat(deeds.findValuesAsString("action")).contains("LINK_ISSUED");
    assertThat(deeds.findValuesAsString("action")).noneMatch(act -> act.contains("SIGN"));
    var records = community.get(it + "/deeds?action=LINK_ISSUED").json();
    assertThat(records.path("total").asInt()).isEqualTo(1);
    assertThat(records.at("/items/0/subject").asString()).contains(family.id().toString());

    ok(step(community, it, "RELEASE"));
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
    assertThat(there.get("/api/households/" + family.id()).status()).isIn(401, 403, 404);
    assertThat(seen(as(user), it).path("deeds").findValuesAsString("action"))
        .contains("LINK_ISSUED");
  }

  private Http underTheirPostAt(String user, PlaceCode place) {
    var theirs = guest.signedIn(user);
    var post =
        postsOf(theirs).stream()
            .filter(one -> one.at("/place/code").asString().equals(place.toString()))
            .findFirst()
            .orElseThrow();
    ok(theirs.put("/api/session/post", "{'post': '%s'}".formatted(post.path("id").asString())));
    return theirs;
  }

  private static List<JsonNode> postsOf(Http of) {
    return of.get("/api/session").json().path("posts").valueStream().toList();
  }

  private List<String> placesOf(String user) {
    return postsOf(guest.signedIn(user)).stream()
        .map(it -> it.at("/place/code").asString())
        .toList();
  }

  @Test
  void atAnotherStationTheyHaveThePostThereAndTheStoryKeepsBoth() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    ok(assign(community, it, station(community, BAOCHENG_2, 4, null)));

    assertThat(placesOf(user)).containsExactlyInAnyOrder(JIANGAN.toString(), BAOCHENG_2.toString());
    assertThat(state(community, it)).isEqualTo("ACTIVE");
    assertThat(acts(community, it)).endsWith("REASSIGN");
  }

  @Test
  void aVolunteerIsOfAgeAndStartsOnlyInsuredAndWithGear() {
    assertThat(nominateOther(subdistrict, "VOLUNTEER", "钱某某", BAOCHENG, "adult", "false").problem())
        .isEqualTo("/problems/not-of-age");
    var it = made(nominateOther(subdistrict, "VOLUNTEER", "钱某某", BAOCHENG));
    ok(step(subdistrict, it, "DISPATCH"));
    ok(step(community, it, "CHECK_IN"));
    ok(assign(community, it, station(community, BAOCHENG_1, 4, null)));
    assertThat(step(community, it, "START").problem()).isEqualTo("/problems/unprotected");
    ok(community.put(it + "/protection", "{'insured': true, 'gear': true}"));
    ok(step(community, it, "START"));

    assertThat(seen(community, it).at("/secondment/name").asString()).isEqualTo("钱某某");
    assertThat(seen(community, it).at("/secondment/phone").asString()).isEqualTo("10012345678");
    assertThat(seen(district, it).at("/secondment/hasPost").asBoolean()).isFalse();
    var kept =
        jdbc.sql("select encode(name, 'escape') from secondment").query(String.class).single();
    assertThat(kept).doesNotContain("钱某某");
  }

  @Test
  void aTermThatIsOverReleasesByItselfAndIsForgottenInTime() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var it = working(as(user), user, station(community, BAOCHENG_1, 4, null));
    var other = made(nominateOther(community, "VOLUNTEER", "孙某某", BAOCHENG));
    forward(Duration.ofDays(15));
    timers.look();
    assertThat(state(community, it)).isEqualTo("RELEASED");
    assertThat(acts(community, it)).endsWith("TERM_OVER");
    assertThat(board(community).path("there").asInt()).isZero();
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());

    forward(Duration.ofDays(200));
    timers.forget();
    assertThat(seen(community, other).at("/secondment/name").asString()).isEmpty();
  }

  @Test
  void standDownReleasesEverybodyAtOnce() {
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    clock.forward(Duration.ofMinutes(1));
    var wish = new StationWish("gate", "卡口", "Gate", "control", null, 4, List.of(), "值守", null);
    transaction.executeWithoutResult(
        _ -> stations.open(caller(), "activation 7", null, List.of(BAOCHENG_1, BAOCHENG_2), wish));
    var gate = part(board(community), BAOCHENG_1).at("/stations/0/id").asString();
    assertThat(community.post("/api/command/stations/" + gate + "/closing", "{}").problem())
        .isEqualTo("/problems/not-by-hand");
    var it = working(as(user), user, gate);

    transaction.executeWithoutResult(_ -> stations.close("activation 7", clock.instant()));

    assertThat(state(community, it)).isEqualTo("RELEASED");
    assertThat(acts(community, it)).endsWith("STAND_DOWN");
    assertThat(stations.openOf("activation 7").stations()).isZero();
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
    assertThat(jdbc.sql("select count(*) from post_away").query(Long.class).single()).isZero();
    ok(step(community, it, "EVALUATE", "守卡口 1 天"));
  }

  private org.linli.edge.Caller caller() {
    var account = accounts.byUser(world.someone(Role.DISTRICT_OFFICER, JIANGAN)).orElseThrow();
    var post = account.postsAt(clock.instant()).getFirst();
    return new org.linli.edge.Caller(
        account.id(), account.user(), post.id(), post.place(), post.powers());
  }

  /** In a drill nobody leaves their post and nobody gets another. */
  @Test
  void anExerciseTakesNobodyAway() {
    var exercise = UUID.randomUUID();
    var user = officer(SourceAgency.EDUCATION, JIANGAN);
    var home = as(user);
    var real = station(community, BAOCHENG_1, 4, null);
    var it = made(nominate(home, user, BAOCHENG, "exercise", "'" + exercise + "'"));
    ok(step(home, it, "DISPATCH"));
    ok(step(community, it, "CHECK_IN"));
    assertThat(assign(community, it, real).problem()).isEqualTo("/problems/station-unfit");
    var wish = new StationWish("gate", "卡口", null, "control", null, 4, List.of(), "值守", null);
    transaction.executeWithoutResult(
        _ -> stations.open(caller(), "exercise 1", exercise, List.of(BAOCHENG_2), wish));
    var drill = part(board(community), BAOCHENG_2).at("/stations/0/id").asString();
    ok(assign(community, it, drill));
    ok(step(community, it, "START"));

    assertThat(jdbc.sql("select count(*) from post_away").query(Long.class).single()).isZero();
    assertThat(placesOf(user)).containsExactly(JIANGAN.toString());
  }

  @Test
  void nobodyNominatesWhoIsNotOfTheirUnit() {
    var stranger = officer(SourceAgency.WATER, JIANGAN);
    var education = as(officer(SourceAgency.EDUCATION, JIANGAN));
    assertThat(nominate(education, stranger, BAOCHENG).status()).isEqualTo(404);
    assertThat(nominate(subdistrict, stranger, BAOCHENG).status()).isEqualTo(404);
    assertThat(nominate(as(Role.GRID_WORKER, BAOCHENG_1), stranger, BAOCHENG_1).status())
        .isEqualTo(403);
    assertThat(nominate(subdistrict, stranger, ELSEWHERE).status()).isEqualTo(404);
    var never = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(nominate(district, stranger, BAOCHENG, "until", "'" + never + "'").problem())
        .isEqualTo("/problems/term-unclear");
  }
}
