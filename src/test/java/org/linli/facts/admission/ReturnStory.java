package org.linli.facts.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
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

/** F5: a community sends a form back with a reason; the requester must answer. */
@Story
@Tag("F5")
class ReturnStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired Returns returns;
  @Autowired JdbcClient jdbc;

  private UUID issue;
  private Http department;
  private Http community;
  private Http neighbour;
  private Http district;

  @BeforeEach
  void aFormIsOut() {
    issue = forms.letOut(JIANGAN, DAZHI);
    department = Http.at(port).signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
    community = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    neighbour = Http.at(port).signedIn(world.someone(Role.COMMUNITY_SECRETARY, TAINING));
    district = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
  }

  private String sentBack() {
    var made =
        community.post(
            "/api/issues/" + issue + "/returns", "{'reason': 'DUPLICATE', 'words': '上月刚填过'}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return "/api/returns/" + made.json().path("id").asString();
  }

  private JsonNode seenBy(Http who) {
    return who.get("/api/issues/" + issue).json().at("/returns/0");
  }

  @Test
  void theRequesterAnswersAndTheCommunityAccepts() {
    var sent = sentBack();
    assertThat(seenBy(department).path("state").asString()).isEqualTo("RAISED");
    assertThat(seenBy(department).path("turns").toString()).isEqualTo("[\"REQUESTER\"]");
    assertThat(seenBy(community).path("turns").size()).isZero();
    assertThat(paused()).isTrue();

    assertThat(answer(sent, "EXPLAINED").status()).isEqualTo(204);
    assertThat(seenBy(community).path("turns").toString()).isEqualTo("[\"RETURNER\"]");
    assertThat(community.post(sent + "/acceptance", "{}").status()).isEqualTo(204);

    var seen = seenBy(community);
    assertThat(seen.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(seen.path("log").size()).isEqualTo(3);
    assertThat(seen.at("/log/0/words").asString()).isEqualTo("上月刚填过");
    assertThat(seen.at("/log/1/post").asString()).isNotBlank();
    assertThat(paused()).isFalse();
  }

  @Test
  void anAmendedFormHasALaterDeadline() {
    var sent = sentBack();
    var later = LetOutForms.noon(forms.today().plusDays(45));
    assertThat(answer(sent, "AMENDED").problem()).isEqualTo("/problems/deadline-missing");

    var answered =
        department.post(
            sent + "/answer",
            "{'kind': 'AMENDED', 'words': '延期', 'deadline': '%s'}".formatted(later));

    assertThat(answered.status()).as(answered.text()).isEqualTo(204);
    assertThat(department.get("/api/issues/" + issue).json().at("/issue/deadline").asString())
        .isEqualTo(later.toString());
  }

  @Test
  void aFormIsWithdrawnForThePlaceAlone() {
    var sent = sentBack();

    answer(sent, "WITHDRAWN_HERE");

    assertThat(seenBy(community).path("state").asString()).isEqualTo("WITHDRAWN_HERE");
    assertThat(paused()).isTrue();
    assertThat(neighbour.get("/api/issues/" + issue).json().at("/issue/inForce").asBoolean())
        .isTrue();
    assertThat(
            community
                .post("/api/issues/" + issue + "/returns", "{'reason': 'OTHER', 'words': '再退'}")
                .problem())
        .isEqualTo("/problems/returned-already");
  }

  @Test
  void aDisputeIsRuledByTheNearestWhoKeepTheLawAboveBoth() {
    var sent = sentBack();
    answer(sent, "EXPLAINED");
    assertThat(community.post(sent + "/dispute", "{'words': '没有依据'}").status()).isEqualTo(204);
    var city = Http.at(port).signedIn(world.someone(Role.COMMAND, CITY));

    assertThat(ruling(department, sent).status()).isEqualTo(403);
    assertThat(ruling(community, sent).status()).isEqualTo(403);
    assertThat(ruling(city, sent).problem()).isEqualTo("/problems/not-your-turn");
    assertThat(seenBy(district).path("turns").toString()).isEqualTo("[\"RULER\"]");
    assertThat(ruling(district, sent).status()).isEqualTo(204);

    assertThat(seenBy(community).path("state").asString()).isEqualTo("UPHELD");
    assertThat(ruling(district, sent).problem()).isEqualTo("/problems/not-now");
  }

  @Test
  void anAnswerThatDoesNotComeIsShownLateAndThenTheFormIsWithdrawnHere() {
    sentBack();
    passes(Duration.ofDays(6));
    assertThat(seenBy(community).path("late").asBoolean()).isTrue();
    assertThat(seenBy(community).path("state").asString()).isEqualTo("RAISED");

    passes(Duration.ofDays(30));
    assertThat(returns.lapse()).isPositive();

    assertThat(seenBy(community).path("state").asString()).isEqualTo("LAPSED");
    assertThat(paused()).isTrue();
  }

  @Test
  void othersNeitherSeeNorAnswerItAndBlankWordsAreNotEnough() {
    var sent = sentBack();

    assertThat(neighbour.get("/api/issues/" + issue).json().path("returns").size()).isZero();
    assertThat(neighbour.post(sent + "/acceptance", "{}").status()).isEqualTo(404);
    assertThat(community.post(sent + "/acceptance", "{}").problem()).isEqualTo("/problems/not-now");
    assertThat(
            neighbour
                .post("/api/issues/" + issue + "/returns", "{'reason': 'OTHER', 'words': ' '}")
                .problem())
        .isEqualTo("/problems/words-missing");
    assertThat(
            department
                .post("/api/issues/" + issue + "/returns", "{'reason': 'OTHER', 'words': 'x'}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void whenTheFormIsOverSoIsItsReturn() {
    var sent = sentBack();

    department.post("/api/issues/" + issue + "/closing", "{}");

    assertThat(seenBy(community).path("state").asString()).isEqualTo("OVER");
    assertThat(answer(sent, "EXPLAINED").problem()).isEqualTo("/problems/not-now");
  }

  private Http.Answer answer(String sent, String kind) {
    return department.post(sent + "/answer", "{'kind': '%s', 'words': '已核对'}".formatted(kind));
  }

  private static Http.Answer ruling(Http who, String sent) {
    return who.post(sent + "/ruling", "{'upheld': true, 'words': '清单外可拒'}");
  }

  private boolean paused() {
    return jdbc.sql(
            "select exists (select from asking_pause where issue = :issue and grid_from = :from)")
        .param("issue", issue)
        .param("from", BAOCHENG.first(org.linli.base.Level.GRID))
        .query(Boolean.class)
        .single();
  }

  private void passes(Duration by) {
    jdbc.sql(
            """
            update form_return set due = due - :by * interval '1 second',
                   lapses = lapses - (case when :by < 1000000 then 0 else :by end) * interval '1 second'
            where issue = :issue
            """)
        .param("by", by.toSeconds())
        .param("issue", issue)
        .update();
  }
}
