package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.facts.admission.IssueLapses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** F5: what is kept only for a form goes on the day it said; what must be answered for stays. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, FormsKeptStory.Time.class})
@Tag("F5")
class FormsKeptStory {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock formsKeptClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms terms;
  @Autowired MovableClock clock;
  @Autowired IssueLapses lapses;
  @Autowired FormsFollow follow;
  @Autowired JdbcClient jdbc;

  private Http department;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    world.family(BAOCHENG_1);
    department = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
  }

  private Http signedIn(Role role, PlaceCode place) {
    return Http.at(port).with("Accept-Language", "en").signedIn(world.someone(role, place));
  }

  @Test
  void afterTheDayTheFileGoesAndWhatPeopleCouldReadOfItAndTheRestIsAnsweredFor() {
    var form = BroughtForms.brought(department, BAOCHENG, "九十天的表", "姓名", "紧急联系人");
    var issue = BroughtForms.letOut(department, form, terms);
    assertThat(count("ask_need", issue)).isPositive();

    days(90);
    lapses.lapse();
    assertThat(lapses.delete()).isZero();
    days(1);
    assertThat(lapses.delete()).isOne();
    assertThat(lapses.delete()).isZero();

    var seen = department.get("/api/forms/" + form).json();
    assertThat(seen.path("deletedAt").asString()).isNotBlank();
    assertThat(seen.path("sheets").size()).isZero();
    assertThat(seen.path("title").asString()).isEqualTo("九十天的表");
    assertThat(department.get("/api/forms?size=200").json().at("/items/0/deletedAt").asString())
        .isNotBlank();
    for (var path : new String[] {"/filled?place=" + BAOCHENG, "/preview"}) {
      assertThat(department.get("/api/forms/" + form + path).problem())
          .isEqualTo("/problems/form-deleted");
    }
    assertThat(text("select coalesce(length(bytes), 0)::text from form where id = '%s'", form))
        .isEqualTo("0");
    assertThat(text("select sheets::text from form where id = '%s'", form)).isEqualTo("[]");
    assertThat(count("asking", issue)).isZero();
    assertThat(count("ask_need", issue)).isZero();

    var opened = department.get("/api/issues/" + issue).json();
    assertThat(opened.at("/issue/deletedAt").asString()).isNotBlank();
    assertThat(opened.at("/issue/number").asString()).isNotBlank();
    assertThat(opened.at("/issue/state").asString()).isEqualTo("EXPIRED");
    assertThat(opened.at("/log").findValuesAsString("step")).endsWith("DELETE");
    assertThat(opened.at("/burden/cells").asInt()).isPositive();
    assertThat(
            signedIn(Role.AUDITOR, CITY)
                .get("/api/journal?size=50&within=" + BAOCHENG)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("action").asString().equals("FORM_DELETED"))
                .map(it -> it.path("basis").asString()))
        .containsExactly("PIPL-19");
  }

  @Test
  void aDraftNobodyTouchesGoesAfterNinetyDaysAndTellsBefore() {
    var touched = BroughtForms.brought(department, BAOCHENG, "还在改的草稿", "姓名", "性别");
    var left = BroughtForms.brought(department, BAOCHENG, "忘了的草稿", "姓名", "性别");
    days(60);
    assertThat(
            department
                .put(
                    "/api/forms/" + touched + "/meanings",
                    "{'version': 1, 'rows': [], 'choices': []}")
                .status())
        .isEqualTo(200);
    var until = department.get("/api/forms/" + left).json().path("draftUntil").asString();
    assertThat(Duration.between(clock.instant(), java.time.Instant.parse(until)).toDays())
        .isBetween(29L, 30L);

    days(31);
    assertThat(follow.deleteDrafts()).isOne();

    assertThat(department.get("/api/forms/" + left).status()).isEqualTo(404);
    assertThat(department.get("/api/forms/" + touched).status()).isEqualTo(200);
    assertThat(signedIn(Role.AUDITOR, CITY).get("/api/journal?size=50&within=" + BAOCHENG).text())
        .contains("FORM_DRAFT_DELETED");
  }

  private void days(int days) {
    clock.forward(Duration.ofDays(days));
    department = signedIn(Role.DEPARTMENT_OFFICER, JIANGAN);
  }

  private long count(String table, String issue) {
    return jdbc.sql("select count(*) from %s where issue = '%s'".formatted(table, issue))
        .query(Long.class)
        .single();
  }

  private String text(String sql, String id) {
    return jdbc.sql(sql.formatted(id)).query(String.class).single();
  }
}
