package org.linli.cases.whistles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.catalogue.SourceAgency.HEALTH;
import static org.linli.catalogue.SourceAgency.WATER;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/** M2: a call is somebody's through vacancies, ended posts and places that are merged away. */
@Tag("M2")
class WhistleSeatsStory extends WhistlesPlay {

  private static int made = 600;

  private static String owner(Http by, String whistle, SourceAgency agency) {
    return call(by, whistle, agency).path("owner").asString();
  }

  @Test
  void whoeverIsNewInADepartmentThatHadNobodyHasItFromThatMoment() {
    var whistle = raised(WhistleKind.EMERGENCY, DAZHI, SourceAgency.VETERANS);
    var call = call(subdistrict, whistle, SourceAgency.VETERANS);
    assertThat(call.path("standsIn").asBoolean()).isTrue();
    assertThat(call.path("owner").asString()).isEqualTo("subdistrict-officer-420102002");
    assertThat(call.path("may").toString()).contains("ACKNOWLEDGE");

    var user = newOfficer(SourceAgency.VETERANS, JIANGAN, null);

    timers.settle();
    assertThat(owner(subdistrict, whistle, SourceAgency.VETERANS)).isEqualTo(user);
    assertThat(acts(subdistrict, whistle)).contains("RESEAT");
    does(guest.signedIn(user), whistle, SourceAgency.VETERANS, "acknowledgement");
  }

  @Test
  void aPostThatIsEndedLeavesItsCallsToWhoeverAnswersNow() {
    var city = guest.signedIn(newOfficer(WATER, CITY, null));
    var user = newOfficer(WATER, JIANGAN, null);
    var whistle = raised(WhistleKind.EMERGENCY, DAZHI, WATER);
    assertThat(owner(subdistrict, whistle, WATER)).isEqualTo(user);

    var post = guest.signedIn(user).get("/api/session").json().at("/post/id").asString();
    assertThat(this.city.delete("/api/posts/" + post).status()).isEqualTo(204);

    assertThat(owner(subdistrict, whistle, WATER)).isNotEqualTo(user);
    assertThat(call(subdistrict, whistle, WATER).path("standsIn").asBoolean()).isFalse();
    does(city, whistle, WATER, "arrival");
    assertThat(lost()).isZero();
  }

  @Test
  void aTermThatIsOverIsNoticedByWhoeverReads() {
    var user =
        newOfficer(SourceAgency.ECOLOGY, JIANGAN, clock.instant().plus(Duration.ofMinutes(20)));
    var whistle = raised(WhistleKind.EMERGENCY, DAZHI, SourceAgency.ECOLOGY);
    assertThat(owner(subdistrict, whistle, SourceAgency.ECOLOGY)).isEqualTo(user);

    minutes(21);

    assertThat(owner(subdistrict, whistle, SourceAgency.ECOLOGY)).isNotEqualTo(user);
    assertThat(acts(subdistrict, whistle)).contains("RESEAT");
  }

  @Test
  void aSubdistrictThatIsMergedAwayGoesOnRatingAndItsDepartmentsComeToWhatItHasBecome() {
    var one = subdistrict("甲街道");
    var other = subdistrict("乙街道");
    var blower = signedIn(Role.SUBDISTRICT_OFFICER, one);
    var raised = raise(blower, WhistleKind.EMERGENCY, one, HEALTH);
    var whistle = "/api/whistles/" + raised.json().path("id").asString();
    does(health, whistle, HEALTH, "arrival");

    merge(one, other);

    var seen = seen(health, whistle).path("whistle");
    var now = PlaceCode.of(seen.at("/place/code").asString());
    assertThat(now).isNotEqualTo(one);
    assertThat(seen.at("/byPlace/code").asString()).isEqualTo(now.toString());
    does(health, whistle, HEALTH, "leave", "{'words': '处置完毕'}");
    assertThat(lost()).isZero();
    var heir = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, one));
    resolves(heir, whistle);
    rates(heir, whistle, HEALTH, "YES");
    assertThat(state(health, whistle)).isEqualTo("CLOSED");
  }

  @Test
  void whereASubdistrictComesUnderAnotherDistrictThatDistrictRules() {
    var place = subdistrict("丙街道");
    var blower = signedIn(Role.SUBDISTRICT_OFFICER, place);
    var raised = raise(blower, WhistleKind.EMERGENCY, place, HEALTH);
    var whistle = "/api/whistles/" + raised.json().path("id").asString();
    does(health, whistle, HEALTH, "refusal", "{'words': '没有伤员'}");
    assertThat(listed(district, "WAITING")).contains(whistle);

    plan(
        "{'kind': 'MOVE_SUBDISTRICT', 'places': ['%s'], 'target': '%s'}"
            .formatted(place, JIANGHAN));

    var other = signedIn(Role.DISTRICT_OFFICER, JIANGHAN);
    assertThat(listed(other, "WAITING")).contains(whistle);
    assertThat(district.get(whistle).status()).isEqualTo(404);
    does(other, whistle, HEALTH, "ruling", "{'mustCome': false, 'words': '同意'}");
    assertThat(state(other, whistle)).isEqualTo("EXCUSED");
    assertThat(lost()).isZero();
  }

  private PlaceCode subdistrict(String name) {
    var code = new PlaceCode(JIANGAN.first(Level.SUBDISTRICT) + made++);
    world.place(code, name);
    var community = new PlaceCode(code.first(Level.COMMUNITY) + 1);
    world.place(community, name + "社区");
    world.place(new PlaceCode(community.first(Level.GRID) + 1), "第1网格");
    return code;
  }

  private void merge(PlaceCode one, PlaceCode other) {
    plan(
        "{'kind': 'MERGE_SUBDISTRICTS', 'places': ['%s', '%s'], 'name': '甲乙街道'}"
            .formatted(one, other));
  }

  private void plan(String change) {
    var command = signedIn(Role.COMMAND, CITY);
    var draft =
        command.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '合并', 'basis': '批复', 'day': '%s', 'changes': [%s]}"
                .formatted(clock.today(), change));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        command.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");
  }
}
