package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Those who handle a fever and those who do not; when a story ends, no household has two open cases
 * and every open one has an owner and a deadline.
 */
abstract class FeverPlay extends ReportsPlay {

  @Autowired Accounts accounts;
  @Autowired List<Timer> timers;

  Http worker;
  Http nextWorker;
  Http subdistrict;
  Http command;
  Http clerk;
  Http health;
  Http cityManagement;

  @BeforeEach
  void handlersSignIn() {
    theySignIn();
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    nextWorker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_2));
    world.someone(Role.GRID_WORKER, ELSEWHERE_1);
    subdistrict = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    clerk = guest.signedIn(world.someone(Role.HOTLINE_CLERK, CITY));
    world.someone(Role.ADMINISTRATOR, CITY);
    health = guest.signedIn(department(SourceAgency.HEALTH));
    cityManagement = guest.signedIn(department(SourceAgency.URBAN_MANAGEMENT));
  }

  @AfterEach
  void everyOpenCaseIsSomebodysAndTheOnlyOneOfItsHousehold() {
    assertThat(
            count(
                """
                select count(*) from case_file where source = 'READING'
                  and (closed_at is null) <> (owner is not null and due is not null)
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from (select household from case_file
                    where source = 'READING' and owner is not null
                    group by 1 having count(*) > 1) twice
                """))
        .isZero();
  }

  final long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private String department(SourceAgency agency) {
    var user = agency.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + JIANGAN;
    if (!accounts.knows(user)) {
      accounts.found(
          user,
          user,
          Neighbourhood.PASSWORD,
          new Post.Wish(Role.DEPARTMENT_OFFICER, user, JIANGAN, null, null, agency),
          "test");
    }
    return user;
  }

  final void runs(String timer) {
    timers.stream().filter(it -> it.name().equals(timer)).findAny().orElseThrow().work().run();
  }

  /** Some seconds go by. */
  final void followed() {
    runs("follow-fevers");
  }

  /** A family of which the second member's reading is over the threshold. */
  final Family ill() {
    var family = world.family(BAOCHENG_1);
    reported(family, "36.5", "38.4", "36.6");
    return family;
  }

  final void reported(Family family, String... celsius) {
    var answer = report(family, celsius);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** What is told of a household's readings on the page of exceptions; the newest first. */
  final List<JsonNode> listed(Http who, PlaceCode place, Family family) {
    return who.get("/api/daily-reports/exceptions?size=200&place=" + place)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("household").asString().equals(family.id().toString()))
        .toList();
  }

  /** The case a household's newest reading of this period is handled in. */
  final String caseOf(Family family) {
    return listed(secretary, BAOCHENG, family).getFirst().at("/handled/by").asString();
  }

  final JsonNode page(Http who, String id) {
    var seen = who.get("/api/cases/" + id);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json();
  }

  final String state(String id) {
    return page(subdistrict, id).at("/it/state").asString();
  }

  final List<String> acts(String id) {
    return page(subdistrict, id).path("log").findValuesAsString("act");
  }

  final Http.Answer step(Http who, String id, String act, String more) {
    var version = page(subdistrict, id).at("/it/version").asInt();
    return who.post(
        "/api/cases/" + id + "/steps",
        "{'act': '%s', 'version': %d%s}".formatted(act, version, more));
  }

  final void does(Http who, String id, String act, String more) {
    var done = step(who, id, act, more);
    assertThat(done.status()).as(act + ": " + done.text()).isEqualTo(200);
  }

  static void refused(Http.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  static List<String> ids(Http who, String path) {
    var answer = who.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items").findValuesAsString("id");
  }
}
