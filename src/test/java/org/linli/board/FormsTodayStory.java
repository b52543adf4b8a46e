package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** F5: what waits about forms stands on the first screen of whoever must act, with its time. */
@Story
@Tag("F5")
class FormsTodayStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired JdbcClient jdbc;

  private UUID issue;
  private Http department;
  private Http community;
  private Http neighbour;
  private Http district;

  @BeforeEach
  void aFormIsOut() {
    jdbc.sql("delete from form_return_step").update();
    jdbc.sql("delete from form_return").update();
    issue = forms.letOut(JIANGAN, DAZHI);
    department = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
    community = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    neighbour = signedIn(Role.COMMUNITY_SECRETARY, TAINING);
    district = signedIn(Role.DISTRICT_OFFICER, JIANGAN);
  }

  private Http signedIn(Role role, org.linli.base.PlaceCode place) {
    return Http.at(port).signedIn(world.someone(role, place));
  }

  @Test
  void aReturnGoesFromOneFirstScreenToTheNext() {
    var sent =
        "/api/returns/"
            + community
                .post(
                    "/api/issues/" + issue + "/returns", "{'reason': 'DUPLICATE', 'words': '刚填过'}")
                .json()
                .path("id")
                .asString();
    var toAnswer = card(department, "RETURNS_TO_ANSWER");
    assertThat(toAnswer.path("count").asInt()).isOne();
    assertThat(toAnswer.path("due").asString()).isNotBlank();
    assertThat(toAnswer.path("issue").asString()).isEqualTo(issue.toString());
    nobody("RETURNS_TO_ANSWER", community, neighbour, district);

    department.post(sent + "/answer", "{'kind': 'EXPLAINED', 'words': '已核对'}");
    nobody("RETURNS_TO_ANSWER", department);
    assertThat(card(community, "RETURNS_TO_SETTLE").path("count").asInt()).isOne();
    nobody("RETURNS_TO_SETTLE", neighbour, department, district);

    community.post(sent + "/dispute", "{'words': '不是我们的事'}");
    nobody("RETURNS_TO_SETTLE", community);
    assertThat(card(district, "RETURNS_TO_RULE").path("count").asInt()).isOne();
    nobody("RETURNS_TO_RULE", department, community);

    district.post(sent + "/ruling", "{'upheld': true, 'words': '清单外可拒'}");
    nobody("RETURNS_TO_RULE", district);
  }

  @Test
  void anEmergencyIsToBeRegisteredWithinADayAndWhatIsSuspendedIsTold() {
    jdbc.sql(
            "update form_issue set state = 'EMERGENCY_UNREGISTERED', emergency = '暴雨' where id = ?")
        .param(issue)
        .update();
    var toRegister = card(department, "FORMS_TO_REGISTER");
    assertThat(toRegister.path("due").asString()).isNotBlank();
    var before = count(department, "FORMS_SUSPENDED");

    jdbc.sql("update form_issue set state = 'SUSPENDED' where id = ?").param(issue).update();
    assertThat(count(department, "FORMS_TO_REGISTER"))
        .isEqualTo(toRegister.path("count").asInt() - 1);
    assertThat(count(department, "FORMS_SUSPENDED")).isEqualTo(before + 1);
    assertThat(card(department, "FORMS_SUSPENDED").path("due").isNull()).isTrue();
    nobody("FORMS_SUSPENDED", community, district);
    department.post("/api/issues/" + issue + "/closing", "{}");
    assertThat(count(department, "FORMS_SUSPENDED")).isEqualTo(before);
  }

  /** Other stories of the same database let forms out as well. */
  private static int count(Http who, String kind) {
    return card(who, kind).path("count").asInt(0);
  }

  private static void nobody(String kind, Http... of) {
    for (var who : of) assertThat(card(who, kind).isMissingNode()).isTrue();
  }

  private static JsonNode card(Http who, String kind) {
    return who.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals(kind))
        .findFirst()
        .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
  }
}
