package org.linli.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G5: what may be cited is looked up, approvals are entered and withdrawn, items switched on. */
@Story
@Tag("G5")
class LawStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired LegalBases bases;
  @Autowired Duties duties;
  @Autowired ItemUses uses;

  private Http district;
  private Http community;
  private LocalDate today;

  @BeforeEach
  void people() {
    district = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    community = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    today = forms.today();
  }

  private Http.Answer approve(String collects) {
    return district.post(
        "/api/law/bases",
        "{'kind': 'APPROVAL', 'title': '走访批复', 'number': '岸政办1号', 'issuer': '江岸区政府', 'words': '同意收集', 'area': '%s', 'from': '%s', 'until': '%s', 'collects': [%s]}"
            .formatted(DAZHI, today, today.plusDays(30), collects));
  }

  @Test
  void anybodyFindsAnArticleByItsWords() {
    var found = community.get("/api/law/bases?q=最短时间").json();

    assertThat(found.at("/items/0/key").asString()).isEqualTo("PIPL-19");
    assertThat(community.get("/api/law/bases/PIPL-19").json().path("standing").asString())
        .isEqualTo("IN_FORCE");
    assertThat(community.get("/api/law/bases?kind=LAW").json().path("total").asInt())
        .isGreaterThan(40);
  }

  @Test
  void anArticleThatWasReplacedIsNotInForceAndOneOfAnotherCityDoesNotHold() {
    assertThat(bases.inForce("IDL2013-12", BAOCHENG, LocalDate.of(2025, 8, 31))).isPresent();
    assertThat(bases.inForce("IDL2013-12", BAOCHENG, LocalDate.of(2025, 9, 1))).isEmpty();
    assertThat(bases.find("SHRC-27").orElseThrow().standing(BAOCHENG, today))
        .isEqualTo(LegalBasis.Standing.ELSEWHERE);
  }

  @Test
  void anApprovalHoldsInItsPlaceUntilItIsWithdrawnAndIsStillToBeRead() {
    var key = approve("'PERSONAL'").json().path("key").asString();
    assertThat(bases.inForce(key, BAOCHENG, today)).isPresent();
    assertThat(bases.inForce(key, BAOCHENG, today.plusDays(31))).isEmpty();
    assertThat(bases.inForce(key, JIANGHAN, today)).isEmpty();
    assertThat(community.get("/api/law/bases/" + key).status()).isEqualTo(200);

    assertThat(district.post("/api/law/bases/" + key + "/withdrawal", "{'reason': '发错了'}").status())
        .isEqualTo(204);

    assertThat(bases.inForce(key, BAOCHENG, today)).isEmpty();
    var read = community.get("/api/law/bases/" + key).json();
    assertThat(read.at("/withdrawn/reason").asString()).isEqualTo("发错了");
    assertThat(district.post("/api/law/bases/" + key + "/withdrawal", "{'reason': '再撤'}").problem())
        .isEqualTo("/problems/withdrawn-already");
    assertThat(district.post("/api/law/bases/PIPL-13/withdrawal", "{'reason': '不要'}").problem())
        .isEqualTo("/problems/not-withdrawn-here");
  }

  @Test
  void whoDoesNotKeepTheLawEntersNothingAndWhatIsBlankIsTold() {
    var body =
        "{'kind': 'NOTICE', 'title': '', 'number': '1', 'issuer': ' ', 'words': 'x', 'area': '%s', 'from': '%s', 'collects': []}";
    assertThat(community.post("/api/law/bases", body.formatted(BAOCHENG, today)).status())
        .isEqualTo(403);
    var told = district.post("/api/law/bases", body.formatted(BAOCHENG, today));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.json().path("errors").size()).isEqualTo(2);
  }

  @Test
  void aPlaceTakesAMatterOffItsListForATime() {
    assertThat(duties.find("JY-02", SourceAgency.EDUCATION, BAOCHENG, today).orElseThrow().kind())
        .isEqualTo(Duty.Kind.ASSIST);
    assertThat(duties.find("JY-02", SourceAgency.HEALTH, BAOCHENG, today)).isEmpty();

    var made =
        district.post(
            "/api/law/duties",
            "{'key': 'JY-02', 'agency': 'EDUCATION', 'kind': 'TAKEN_BACK', 'name': '控辍保学由学校自办', 'payer': 'REQUESTER', 'basis': 'RCL-43', 'area': '%s', 'from': '%s'}"
                .formatted(DAZHI, today));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(duties.find("JY-02", SourceAgency.EDUCATION, BAOCHENG, today).orElseThrow().kind())
        .isEqualTo(Duty.Kind.TAKEN_BACK);
    assertThat(duties.find("JY-02", SourceAgency.EDUCATION, JIANGHAN, today).orElseThrow().kind())
        .isEqualTo(Duty.Kind.ASSIST);
    assertThat(community.get("/api/law/duties?q=控辍保学").json().path("total").asInt()).isEqualTo(2);
    assertThat(
            district
                .post(
                    "/api/law/duties/" + made.json().path("id").asString() + "/withdrawal",
                    "{'reason': '恢复'}")
                .status())
        .isEqualTo(204);
    assertThat(duties.find("JY-02", SourceAgency.EDUCATION, BAOCHENG, today).orElseThrow().kind())
        .isEqualTo(Duty.Kind.ASSIST);
  }

  @Test
  void aSensitiveItemIsOnWhereAndWhileItsBasisAllowsIt() {
    assertThat(uses.isOn("PHONE", BAOCHENG, today)).isTrue();
    assertThat(uses.isOn("RELIGION", BAOCHENG, today)).isFalse();
    var plain = approve("'PERSONAL'").json().path("key").asString();
    assertThat(switchOn("RELIGION", plain, today.plusDays(10)).problem())
        .isEqualTo("/problems/basis-does-not-allow");
    var key = approve("'PERSONAL', 'RELIGION'").json().path("key").asString();
    assertThat(switchOn("RELIGION", key, today.plusDays(60)).problem())
        .isEqualTo("/problems/basis-not-in-force");
    assertThat(switchOn("PHONE", key, today.plusDays(10)).problem())
        .isEqualTo("/problems/item-never-off");

    var on = switchOn("RELIGION", key, today.plusDays(10));

    assertThat(on.status()).as(on.text()).isEqualTo(201);
    assertThat(uses.isOn("RELIGION", BAOCHENG, today)).isTrue();
    assertThat(uses.isOn("RELIGION", BAOCHENG, today.plusDays(11))).isFalse();
    assertThat(uses.isOn("RELIGION", JIANGHAN, today)).isFalse();
    assertThat(community.get("/api/law/item-uses?size=200").text()).contains("敬老");
    district.post("/api/law/bases/" + key + "/withdrawal", "{'reason': '到此为止'}");
    assertThat(uses.isOn("RELIGION", BAOCHENG, today)).isFalse();
  }

  @Test
  void anItemIsSwitchedOffByHand() {
    var key = approve("'RELIGION'").json().path("key").asString();
    var on = switchOn("RELIGION", key, today).json().path("id").asString();
    assertThat(uses.isOn("RELIGION", BAOCHENG, today)).isTrue();

    assertThat(district.post("/api/law/item-uses/" + on + "/end", "{'reason': '做完了'}").status())
        .isEqualTo(204);

    assertThat(uses.isOn("RELIGION", BAOCHENG, today)).isFalse();
  }

  private Http.Answer switchOn(String item, String basis, LocalDate until) {
    return district.post(
        "/api/law/item-uses",
        "{'item': '%s', 'area': '%s', 'basis': '%s', 'purpose': '敬老助餐', 'until': '%s'}"
            .formatted(item, DAZHI, basis, until));
  }
}
