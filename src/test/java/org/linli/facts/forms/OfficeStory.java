package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * F5: a form is its office's: colleagues of the same department at the same place go on with it.
 */
@Story
@Tag("F5")
class OfficeStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms terms;

  private Http guest;
  private Http admin;
  private Http liu;
  private Http colleague;

  @BeforeEach
  void twoOfOneDepartment() {
    guest = Http.at(port);
    admin = guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
    liu = officer(JIANGAN, "CIVIL_AFFAIRS");
    colleague = officer(JIANGAN, "CIVIL_AFFAIRS");
  }

  private Http officer(PlaceCode place, String agency) {
    var who = guest.signedIn(world.someoneNew(Role.DEPARTMENT_OFFICER, place));
    if (!agency.isEmpty()) {
      var told = tell(who, agency);
      assertThat(told.status()).as(told.text()).isEqualTo(204);
    }
    return who;
  }

  private Http.Answer tell(Http who, String agency) {
    return admin.put("/api/posts/" + post(who) + "/agency", "{'agency': '%s'}".formatted(agency));
  }

  private static String post(Http who) {
    return who.get("/api/session").json().at("/posts/0/id").asString();
  }

  @Test
  void aPostThatHasItsDepartmentIsNotAskedForItAndSpeaksForNoOther() {
    assertThat(liu.get("/api/session").json().at("/posts/0/agency").asString())
        .isEqualTo("CIVIL_AFFAIRS");
    var brought = BroughtForms.bring(liu, BAOCHENG, "", "名单", "姓名", "性别");
    assertThat(brought.status()).as(brought.text()).isEqualTo(201);
    assertThat(brought.json().path("agency").asString()).isEqualTo("CIVIL_AFFAIRS");

    var other = BroughtForms.bring(liu, BAOCHENG, "HEALTH", "名单", "姓名", "性别");
    assertThat(other.problem()).isEqualTo("/problems/other-agency");
    var form = brought.json().path("id").asString();
    var issued =
        liu.post(
            "/api/forms/" + form + "/issue",
            BroughtForms.json(terms.terms()).replace("CIVIL_AFFAIRS", "HEALTH"));
    assertThat(issued.status()).isEqualTo(422);
    assertThat(issued.json().path("errors").findValuesAsString("field")).contains("agency");
    assertThat(liu.get("/api/asks?turn=SOURCE_AGENCY&agency=HEALTH").problem())
        .isEqualTo("/problems/other-agency");

    var nobodys = officer(JIANGAN, "");
    assertThat(BroughtForms.bring(nobodys, BAOCHENG, "", "名单", "姓名", "性别").problem())
        .isEqualTo("/problems/agency-untold");
  }

  @Test
  void aColleagueSeesTheFormFillsItMovesItsDeadlineAndAnswersItsReturn() {
    var form = BroughtForms.brought(liu, BAOCHENG, "办公室的表", "姓名", "手机号");
    assertThat(colleague.get("/api/forms?size=200").text()).contains(form);
    var issue = BroughtForms.letOut(liu, form, terms);

    assertThat(colleague.get("/api/issues/" + issue).json().at("/issue/mine").asBoolean()).isTrue();
    assertThat(colleague.get("/api/issues?which=OUT&size=200").text()).contains(issue);
    assertThat(colleague.get("/api/forms/" + form + "/filled?place=" + BAOCHENG).status())
        .isEqualTo(200);
    var later = LetOutForms.noon(terms.today().plusDays(45));
    var moved =
        colleague.put("/api/issues/" + issue + "/deadline", "{'deadline': '%s'}".formatted(later));
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);

    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    var sent =
        secretary
            .post("/api/issues/" + issue + "/returns", "{'reason': 'DUPLICATE', 'words': '刚填过'}")
            .json()
            .path("id")
            .asString();
    var answered =
        colleague.post("/api/returns/" + sent + "/answer", "{'kind': 'EXPLAINED', 'words': '已核对'}");
    assertThat(answered.status()).as(answered.text()).isEqualTo(204);
    assertThat(colleague.post("/api/issues/" + issue + "/closing", "{}").status()).isEqualTo(204);
  }

  @Test
  void nobodyElseHasPartInIt() {
    var form = BroughtForms.brought(liu, BAOCHENG, "别人看不到的表", "姓名", "手机号");
    var issue = BroughtForms.letOut(liu, form, terms);
    for (var other :
        java.util.List.of(
            officer(JIANGAN, "HEALTH"), officer(JIANGAN, ""), officer(CITY, "CIVIL_AFFAIRS"))) {
      assertThat(other.get("/api/forms/" + form).status()).isEqualTo(404);
      assertThat(other.get("/api/forms?size=200").text()).doesNotContain(form);
      assertThat(other.get("/api/forms/" + form + "/filled?place=" + BAOCHENG).status())
          .isIn(403, 404);
      assertThat(other.get("/api/issues/" + issue).json().at("/issue/mine").asBoolean()).isFalse();
      assertThat(other.post("/api/issues/" + issue + "/closing", "{}").problem())
          .isEqualTo("/problems/not-the-originator");
    }
  }

  /** What was begun before anybody said the department is the office's from then on. */
  @Test
  void formsOfAPostGoWithItsDepartment() {
    var late = officer(JIANGAN, "");
    var form = BroughtForms.brought(late, BAOCHENG, "先来的表", "姓名", "手机号");
    var issue = BroughtForms.letOut(late, form, terms);
    assertThat(liu.get("/api/forms/" + form).status()).isEqualTo(404);

    tell(late, "CIVIL_AFFAIRS");
    assertThat(liu.get("/api/forms/" + form).status()).isEqualTo(200);
    assertThat(liu.get("/api/issues/" + issue).json().at("/issue/mine").asBoolean()).isTrue();

    assertThat(admin.delete("/api/posts/" + post(late) + "/agency").status()).isEqualTo(204);
    assertThat(liu.get("/api/forms/" + form).status()).isEqualTo(404);
    assertThat(late.get("/api/forms/" + form).status()).isEqualTo(200);
    assertThat(
            guest
                .signedIn(world.someone(Role.AUDITOR, CITY))
                .get("/api/journal?size=50&within=" + JIANGAN)
                .text())
        .contains("POST_AGENCY_CHANGED");
  }

  @Test
  void onlyWhoManagesAccountsSaysWhichDepartmentAPostIsOf() {
    var path = "/api/posts/" + post(liu) + "/agency";
    assertThat(colleague.put(path, "{'agency': 'HEALTH'}").status()).isEqualTo(403);
    assertThat(
            guest
                .signedIn(world.someone(Role.ADMINISTRATOR, DAZHI))
                .put(path, "{'agency': 'HEALTH'}")
                .status())
        .isEqualTo(404);
  }
}
