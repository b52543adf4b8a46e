package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.MINZU;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.calendar.Timer;
import org.linli.catalogue.SourceAgency;
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

/**
 * Cases in a database and a time of their own; each story begins on a new morning at nine, and when
 * it ends every open case is somebody's, by a time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, CasesPlay.Time.class})
abstract class CasesPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock casesClock() {
      return new MovableClock();
    }
  }

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired List<Timer> timers;
  @Autowired Owners owners;
  @Autowired Ladder ladder;

  Http guest;
  Http clerk;
  Http worker;
  Http secretary;
  Http subdistrict;
  Http district;
  Http command;
  Http cityManagement;
  Http elsewhere;

  @BeforeEach
  void aNewMorning() {
    do clock.nextDayAt(9);
    while (clock.today().getDayOfWeek().getValue() > 3);
    theySignIn();
  }

  final void theySignIn() {
    guest = Http.at(port).with("Accept-Language", "en");
    clerk = guest.signedIn(world.someone(Role.HOTLINE_CLERK, CITY));
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    world.someone(Role.GRID_WORKER, BAOCHENG_2);
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    subdistrict = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    elsewhere = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, MINZU));
    world.someone(Role.ADMINISTRATOR, CITY);
    cityManagement = guest.signedIn(department(SourceAgency.URBAN_MANAGEMENT, JIANGAN));
  }

  /** Who works for a department at a place; the same account each time. */
  final String department(SourceAgency agency, PlaceCode place) {
    var user = agency.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + place;
    if (!accounts.knows(user)) {
      var wish = new Post.Wish(Role.DEPARTMENT_OFFICER, user, place, null, null, agency);
      accounts.found(user, user, Neighbourhood.PASSWORD, wish, "test");
    }
    return user;
  }

  @AfterEach
  void everyOpenCaseIsSomebodysByATime() {
    owners.settle();
    assertThat(ownerless()).as("open cases without owner or deadline").isZero();
  }

  /** Everything that is looked at each minute has been. */
  final void aMinuteComes() {
    for (var name : List.of("post-beginnings", "owning-cases")) {
      timers.stream().filter(it -> it.name().equals(name)).findAny().orElseThrow().work().run();
    }
  }

  /** Open ones whose owner's post is not held now by somebody who can sign in, or without a due. */
  final long ownerless() {
    return jdbc.sql(
            """
            select count(*) from case_file c
            left join post p on p.id = c.owner and p.held_from <= :now
              and (p.held_until is null or p.held_until > :now)
            left join account a on a.id = p.account and a.disabled_at is null
            where c.closed_at is null and (a.id is null or c.due is null)
            """)
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Somebody's call about a manhole in the first grid. */
  final JsonNode told(Http who, String more) {
    var sent =
        who.post(
            "/api/cases",
            "{'id': '%s', 'words': '单元门口井盖没了', 'place': '%s', 'address': '保成路12号'%s}"
                .formatted(UUID.randomUUID(), BAOCHENG_1, more));
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    return sent.json();
  }

  final String call() {
    return told(clerk, ", 'reporterName': '王女士', 'reporterPhone': '13800000000'")
        .at("/it/id")
        .asString();
  }

  final JsonNode page(Http who, String id) {
    var seen = who.get("/api/cases/" + id);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    return seen.json();
  }

  /** Does the next step as the case stands now. */
  final Http.Answer step(Http who, String id, String act, String more) {
    var version = page(who, id).at("/it/version").asInt();
    return step(who, id, version, act, more);
  }

  final Http.Answer step(Http who, String id, int version, String act, String more) {
    return who.post(
        "/api/cases/" + id + "/steps",
        "{'act': '%s', 'version': %d%s}".formatted(act, version, more));
  }

  /** The same where it must work. */
  final JsonNode does(Http who, String id, String act, String more) {
    var done = step(who, id, act, more);
    assertThat(done.status()).as(act + ": " + done.text()).isEqualTo(200);
    return done.json();
  }

  final String state(Http who, String id) {
    return page(who, id).at("/it/state").asString();
  }

  /** A case that a department works on. */
  final String withCityManagement() {
    var id = call();
    does(worker, id, "VERIFY", ", 'leaf': 'MANHOLE'");
    does(subdistrict, id, "DISPATCH", ", 'agency': 'URBAN_MANAGEMENT'");
    return id;
  }
}
