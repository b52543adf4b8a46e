package org.linli.command.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.MINZU;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.plans.Plan.Share;
import org.linli.edge.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Teams by post: what is lacking in each grid is listed, and who could fill it is proposed. */
@Tag("C5")
class TeamsStory extends TeamsPlay {

  @Autowired Stations stations;
  @Autowired TransactionTemplate transaction;

  /** Somebody who is in the community and waits for a station. */
  private String here(String kin, String name, String... other) {
    var it = made(nominateOther(subdistrict, kin, name, BAOCHENG, other));
    ok(step(subdistrict, it, "DISPATCH"));
    ok(step(community, it, "CHECK_IN"));
    return it;
  }

  private static List<JsonNode> proposed(Http by, PlaceCode within) {
    var answer = by.get("/api/command/teams/proposal?within=" + within);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("pairs").valueStream().toList();
  }

  private static Http.Answer confirm(Http by, List<JsonNode> pairs) {
    var all =
        pairs.stream()
            .map(it ->
                "{'secondment': '%s', 'station': '%s'}"
                    .formatted(it.path("secondment").asString(), it.path("station").asString()))
            .toList();
    return by.post(
        "/api/command/teams/proposal/confirmation",
        "{'pairs': [%s]}".formatted(String.join(", ", all)));
  }

  @Test
  void theBoardShowsWhatEachGridLacksInNumberAndInMakeUp() {
    var gate = station(community, BAOCHENG_1, 4, atLeast("POLICE", 1));
    var before = part(board(community), BAOCHENG_1);
    assertThat(before.path("least").asInt()).isEqualTo(4);
    assertThat(before.path("wanted").asInt()).isEqualTo(4);
    assertThat(before.path("lacking").asInt()).isEqualTo(4);
    assertThat(part(board(community), BAOCHENG_2).path("wanted").asInt()).isZero();

    for (var name : List.of("甲", "乙", "丙")) {
      ok(assign(community, here("CADRE", name), gate));
    }
    var with = part(board(community), BAOCHENG_1);
    assertThat(with.path("there").asInt()).isEqualTo(3);
    assertThat(with.path("lacking").asInt()).isEqualTo(1);
    var share = with.at("/stations/0/makeup/0");
    assertThat(share.path("kin").asString()).isEqualTo("POLICE");
    assertThat(share.path("there").asInt()).isZero();
    assertThat(share.path("atLeast").asInt()).isEqualTo(1);

    // The number is right and the make-up is not: still one police officer lacking.
    ok(assign(community, here("CADRE", "丁"), gate));
    assertThat(part(board(community), BAOCHENG_1).path("lacking").asInt()).isEqualTo(1);
    var fifth = here("CADRE", "戊");
    assertThat(assign(community, fifth, gate).problem()).isEqualTo("/problems/station-full");
  }

  @Test
  void aTeamHasAHeadWhoIsOneOfThem() {
    var gate = station(community, BAOCHENG_1, 4, null);
    var member = here("CADRE", "甲");
    var waiting = here("CADRE", "乙");
    ok(assign(community, member, gate));
    var head = "/api/command/stations/" + gate + "/head";
    assertThat(community.put(head, "{'secondment': '%s'}".formatted(id(waiting))).problem())
        .isEqualTo("/problems/station-unfit");
    ok(community.put(head, "{'secondment': '%s'}".formatted(id(member))));
    assertThat(led()).isTrue();

    ok(step(community, member, "RELEASE"));
    assertThat(part(board(community), BAOCHENG_1).at("/stations/0/members")).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from station where head is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  private boolean led() {
    return part(board(community), BAOCHENG_1).at("/stations/0/members/0/head").asBoolean();
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void gapsAreListedGridByGridWithinOnesOwnPlaceAlone() {
    station(community, BAOCHENG_1, 2, null);
    station(community, BAOCHENG_2, 1, null);
    station(as(Role.COMMUNITY_SECRETARY, TAINING), TAINING_1, 3, null);

    var own = community.get("/api/command/stations?gaps=true").json();
    assertThat(own.path("total").asInt()).isEqualTo(2);
    var first = subdistrict.get("/api/command/stations?gaps=true&size=1&page=2").json();
    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.at("/items/0/place/code").asString()).isEqualTo(TAINING_1.toString());
    assertThat(subdistrict.get("/api/command/stations/count").json().path("lacking").asInt())
        .isEqualTo(6);
    var elsewhere = as(Role.SUBDISTRICT_OFFICER, MINZU);
    assertThat(elsewhere.get("/api/command/stations?gaps=true").json().path("total").asInt())
        .isZero();
    assertThat(elsewhere.get("/api/command/stations?within=" + BAOCHENG).status()).isEqualTo(404);

    var one = own.at("/items/0/id").asString();
    ok(community.put("/api/command/stations/" + one, "{'heads': 5, 'makeup': [], 'skills': []}"));
    assertThat(community.get("/api/command/stations/count").json().path("lacking").asInt())
        .isEqualTo(6);
  }

  @Test
  void theProposalPutsMakeUpFirstThenSkillsAndIsAppliedOnlyWhenConfirmed() {
    var gate = station(community, BAOCHENG_1, 2, atLeast("POLICE", 1));
    var clinic = station(community, BAOCHENG_2, 1, null, "MEDICAL");
    var police = here("POLICE", "甲");
    var nurse = here("CADRE", "乙", "skills", "['MEDICAL']");
    var other = here("CADRE", "丙");

    var pairs = proposed(community, BAOCHENG);
    assertThat(pairs).hasSize(3);
    assertThat(pairs)
        .extracting(it -> it.path("secondment").asString() + it.path("station").asString())
        .containsExactlyInAnyOrder(id(police) + gate, id(nurse) + clinic, id(other) + gate);
    assertThat(state(community, police)).isEqualTo("CHECKED_IN");

    ok(confirm(community, pairs));
    assertThat(state(community, police)).isEqualTo("ASSIGNED");
    assertThat(board(community).path("lacking").asInt()).isZero();
    assertThat(proposed(community, BAOCHENG)).isEmpty();
    assertThat(confirm(community, pairs).status())
        .as("a second click changes nothing")
        .isEqualTo(200);
  }

  @Test
  void whoWaitsAtTheSubdistrictIsProposedWhereTheyLiveAndSentThere() {
    station(community, BAOCHENG_1, 1, null);
    var far = station(as(Role.COMMUNITY_SECRETARY, TAINING), TAINING_1, 1, null);
    var lives =
        made(nominateOther(subdistrict, "VOLUNTEER", "丁", DAZHI, "livesIn", "'" + TAINING + "'"));
    var pairs = proposed(subdistrict, DAZHI);
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().path("station").asString()).isEqualTo(far);
    assertThat(pairs.getFirst().path("livesThere").asBoolean()).isTrue();
    assertThat(pairs.getFirst().path("here").asBoolean()).isFalse();

    ok(confirm(subdistrict, pairs));
    ok(step(subdistrict, lives, "DISPATCH"));
    var taining = as(Role.COMMUNITY_SECRETARY, TAINING);
    ok(step(taining, lives, "CHECK_IN"));
    var seen = seen(taining, lives).path("secondment");
    assertThat(seen.at("/place/code").asString()).isEqualTo(TAINING.toString());
    assertThat(seen.at("/proposed/id").asString()).isEqualTo(far);
    ok(assign(taining, lives, far));
    assertThat(community.get(lives).status()).isEqualTo(404);
  }

  @Test
  void nothingIsDoneWhereOneOfAProposalCannotGoAnyMore() {
    var gate = station(community, BAOCHENG_1, 1, null);
    station(community, BAOCHENG_2, 1, null);
    var one = here("CADRE", "甲");
    here("CADRE", "乙");
    var pairs = proposed(community, BAOCHENG);
    assertThat(pairs).hasSize(2);
    ok(assign(community, here("CADRE", "丙"), gate));

    assertThat(confirm(community, pairs).problem()).isEqualTo("/problems/station-full");
    assertThat(state(community, one)).isEqualTo("CHECKED_IN");
  }

  /** A community's own people are there at once, and keep their everyday posts. */
  @Test
  void onesOwnPeopleNeedNoSending() {
    var worker = world.someoneNew(Role.GRID_WORKER, BAOCHENG_1);
    var it = made(nominate(community, worker, BAOCHENG));
    assertThat(state(community, it)).isEqualTo("CHECKED_IN");
    ok(assign(community, it, station(community, BAOCHENG_1, 4, null)));
    ok(step(community, it, "START"));
    assertThat(jdbc.sql("select count(*) from post_away").query(Long.class).single()).isZero();
    assertThat(as(worker).get("/api/session").json().path("posts")).hasSize(1);
  }

  @Test
  void anActivationOpensItsStationsAtOncePlaceByPlaceOnlyOnce() {
    var makeup = List.of(new Share(Kin.GRID_WORKER, 1), new Share(Kin.POLICE, 1));
    var wish = new StationWish("grid", "网格包保组", "Grid team", "care", null, 4, makeup, "包保", "Care");
    var at = List.of(BAOCHENG_1, BAOCHENG_2, TAINING_1);
    assertThat(open("activation 3", at, wish)).isEqualTo(3);
    assertThat(open("activation 3", at, wish)).isZero();
    assertThat(stations.openOf("activation 3")).isEqualTo(new Stations.Count(3, 12, 0, 12, DAZHI));

    var gate = part(board(community), BAOCHENG_1).at("/stations/0/id").asString();
    var member = here("CADRE", "甲");
    ok(assign(community, member, gate));
    transaction.executeWithoutResult(_ -> stations.close("activation 3", "grid"));
    assertThat(state(community, member)).isEqualTo("CHECKED_IN");
    assertThat(board(community).path("wanted").asInt()).isZero();
  }

  private int open(String source, List<PlaceCode> at, StationWish wish) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> stations.open(caller(), source, null, at, wish)));
  }

  private Caller caller() {
    var account = accounts.byUser(world.someone(Role.DISTRICT_OFFICER, JIANGAN)).orElseThrow();
    var post = account.postsAt(clock.instant()).getFirst();
    return new Caller(account.id(), account.user(), post.id(), post.place(), post.powers());
  }

  @Test
  void whoMayOnlySeePlacesNobody() {
    var department = as(officer(SourceAgency.HEALTH, JIANGAN));
    var body =
        "{'place': '%s', 'name': 'x', 'group': 'x', 'heads': 1, 'makeup': [], 'skills': [], 'duties': 'x'}"
            .formatted(BAOCHENG_1);
    assertThat(department.post("/api/command/stations", body).status()).isEqualTo(403);
    assertThat(department.get("/api/command/teams?community=" + BAOCHENG).status()).isEqualTo(200);
    assertThat(department.get("/api/command/teams/proposal?within=" + BAOCHENG).status())
        .isEqualTo(403);
    var wrong =
        body.replace(
            "'heads': 1, 'makeup': []", "'heads': 1, 'makeup': [" + atLeast("POLICE", 2) + "]");
    assertThat(community.post("/api/command/stations", wrong).problem())
        .isEqualTo("/problems/numbers-unclear");
  }
}
