package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** G1, F5: forms, their returns and what they cost follow the places they are over. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, FormsReorganisedStory.Time.class})
@Tag("G1")
@Tag("F5")
class FormsReorganisedStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock formsReorganisedClock() {
      return new MovableClock();
    }
  }

  private static int made = 500;

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms terms;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Http guest;
  private Http department;
  private PlaceCode one;
  private PlaceCode other;

  @BeforeEach
  void twoCommunities() {
    clock.nextDayAt(9);
    guest = Http.at(port).with("Accept-Language", "en");
    department = guest.signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
    one = community(DAZHI);
    other = community(DAZHI);
  }

  private PlaceCode community(PlaceCode subdistrict) {
    var code = new PlaceCode(subdistrict.first(Level.COMMUNITY) + made++ % 900);
    world.place(code, "社区" + made);
    var grid = new PlaceCode(code.first(Level.GRID) + 1);
    world.place(grid, "第1网格");
    world.family(grid);
    return code;
  }

  @Test
  void aCommunityIsMergedWhileAFormIsOutOverItAndAReturnIsOpen() {
    var form = BroughtForms.brought(department, one, "合并前的表", "姓名", "紧急联系人");
    var issue = BroughtForms.letOut(department, form, terms);
    var sent = sentBack(one, issue);
    var asked = cost(issue).path("asked").asInt();
    assertThat(asked).isPositive();

    var merged = merged();

    var seen = department.get("/api/issues/" + issue).json();
    assertThat(seen.at("/issue/place").asString()).isEqualTo(merged.toString());
    assertThat(seen.at("/returns/0/place").asString()).isEqualTo(merged.toString());
    assertThat(seen.at("/returns/0/log").size()).isOne();
    assertThat(cost(issue).path("asked").asInt()).isEqualTo(asked);
    assertThat(burden(merged).path("asked").asInt()).isEqualTo(asked);

    var filled = department.get("/api/forms/" + form + "/filled?place=" + merged);
    assertThat(filled.status()).as(filled.text()).isEqualTo(200);
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, merged));
    assertThat(secretary.get("/api/issues?which=IN&size=200").text()).contains(issue);
    assertThat(secretary.get("/api/forms/uses?place=" + merged).text()).contains("合并前的表");
    assertThat(
            department
                .post("/api/returns/" + sent + "/answer", "{'kind': 'EXPLAINED', 'words': '说明'}")
                .status())
        .isEqualTo(204);
    assertThat(secretary.post("/api/returns/" + sent + "/acceptance", "{}").status())
        .isEqualTo(204);
    assertThat(held(issue)).isZero();
    nothingStaysBehind();
  }

  @Test
  void twoReturnsOfOneFormBecomeOneWhereTheirPlacesDo() {
    var form = BroughtForms.brought(department, DAZHI, "两处退回的表", "姓名", "紧急联系人");
    var issue = BroughtForms.letOut(department, form, terms);
    sentBack(one, issue);
    sentBack(other, issue);

    var merged = merged();

    var states =
        department
            .get("/api/issues/" + issue)
            .json()
            .path("returns")
            .valueStream()
            .filter(it -> it.path("place").asString().equals(merged.toString()))
            .map(it -> it.path("state").asString());
    assertThat(states).containsExactlyInAnyOrder("RAISED", "OVER");
    nothingStaysBehind();
  }

  /**
   * Out of its district: the office that let it out has no more part in it than it has in people.
   */
  @Test
  void aCommunityThatMovesToAnotherDistrictTakesItsReturnAlongAndIsFilledForItsOwn() {
    var city = guest.signedIn(world.someone(Role.DEPARTMENT_OFFICER, CITY));
    var form = BroughtForms.brought(city, one, "市里的表", "姓名", "紧急联系人");
    var issue = BroughtForms.letOut(city, form, terms);
    var near = BroughtForms.brought(department, one, "区里的表", "姓名", "性别");
    BroughtForms.letOut(department, near, terms);
    sentBack(one, issue);
    var command = guest.signedIn(world.someone(Role.COMMAND, CITY));

    planned(
        command,
        "{'kind': 'MOVE_COMMUNITY', 'places': ['%s'], 'target': '%s'}".formatted(one, MINZU));

    var seen = city.get("/api/issues/" + issue).json();
    var now = PlaceCode.of(seen.at("/issue/place").asString());
    assertThat(JIANGHAN.contains(now)).isTrue();
    var sent = seen.at("/returns/0/id").asString();
    assertThat(sent).startsWith(MINZU + "-");
    assertThat(seen.at("/returns/0/log").size()).isOne();
    assertThat(
            city.post("/api/returns/" + sent + "/answer", "{'kind': 'EXPLAINED', 'words': '说明'}")
                .status())
        .isEqualTo(204);
    assertThat(city.get("/api/forms/" + form + "/filled?place=" + now).status()).isEqualTo(200);
    assertThat(department.get("/api/forms/" + near + "/filled?place=" + now).status())
        .isEqualTo(404);
    nothingStaysBehind();
  }

  /** The office itself is at a place that gets another code. */
  @Test
  void whatASubdistrictHasLetOutIsItsStillWhenItIsRenumbered() {
    var subdistrict = new PlaceCode(JIANGAN.first(Level.SUBDISTRICT) + 90 + made++ % 9);
    world.place(subdistrict, "要调走的街道");
    var community = community(subdistrict);
    var user = world.someone(Role.SUBDISTRICT_OFFICER, subdistrict);
    var form = BroughtForms.brought(guest.signedIn(user), community, "街道的表", "姓名", "性别");
    var issue = BroughtForms.letOut(guest.signedIn(user), form, terms);
    var command = guest.signedIn(world.someone(Role.COMMAND, CITY));

    planned(
        command,
        "{'kind': 'MOVE_SUBDISTRICT', 'places': ['%s'], 'target': '%s'}"
            .formatted(subdistrict, JIANGHAN));

    var officer = guest.signedIn(user);
    var seen = officer.get("/api/issues/" + issue).json();
    assertThat(seen.at("/issue/mine").asBoolean()).isTrue();
    var now = seen.at("/issue/place").asString();
    assertThat(officer.get("/api/forms?size=200").text()).contains(form);
    assertThat(officer.get("/api/forms/" + form + "/filled?place=" + now).status()).isEqualTo(200);
    assertThat(officer.post("/api/issues/" + issue + "/closing", "{}").status()).isEqualTo(204);
    nothingStaysBehind();
  }

  private String sentBack(PlaceCode from, String issue) {
    var secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, from));
    var made =
        secretary.post(
            "/api/issues/" + issue + "/returns", "{'reason': 'DUPLICATE', 'words': '刚填过'}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private PlaceCode merged() {
    var code = new PlaceCode(DAZHI.first(Level.COMMUNITY) + made++ % 900);
    planned(
        guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI)),
        "{'kind': 'MERGE_COMMUNITIES', 'places': ['%s', '%s'], 'name': '合并社区', 'code': '%s'}"
            .formatted(one, other, code));
    return code;
  }

  private void planned(Http who, String change) {
    var draft =
        who.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '调整', 'basis': '批复', 'day': '%s', 'changes': [%s]}"
                .formatted(clock.today(), change));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        who.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.status()).as(plan.text()).isEqualTo(200);
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");
  }

  private JsonNode cost(String issue) {
    return department.get("/api/issues/" + issue).json().path("burden");
  }

  private JsonNode burden(PlaceCode place) {
    return guest.get("/api/public/burden?place=" + place).json().path("total");
  }

  private long held(String issue) {
    return jdbc.sql(
            """
            select count(*) from ask_need n join ask a on a.subdistrict = n.subdistrict and a.id = n.ask
            where n.issue = '%s' and a.state = 'OPEN' and (n.paused or a.held)
            """
                .formatted(issue))
        .query(Long.class)
        .single();
  }

  /** Whatever is kept of forms by place is of a place that goes on. */
  private void nothingStaysBehind() {
    for (var of :
        List.of(
            "form_issue.place",
            "form_issue.post_place",
            "form_return.place",
            "form_return.ruler",
            "form_burden.grid",
            "form.place",
            "form.office_place",
            "fact_use.community",
            "asking_pause.place")) {
      var dot = of.indexOf('.');
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from %s t where exists (
                          select from place p where p.code = t.%s and p.until is not null)
                      """
                          .formatted(of.substring(0, dot), of.substring(dot + 1)))
                  .query(Long.class)
                  .single())
          .as(of)
          .isZero();
    }
  }
}
