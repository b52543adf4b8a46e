package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.OwnDatabase;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
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
 * Reports by themselves in a database of their own; each story begins on a new morning at nine, and
 * when it ends every counter is held against the rows it counts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@Import({Neighbourhood.class, LetOutForms.class, ReportsPlay.Time.class})
abstract class ReportsPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock reportsClock() {
      return new MovableClock();
    }
  }

  static final String JSON_LINES = "application/x-ndjson";
  static final String CSV = "text/csv";
  static final String BATCH = "/api/reports/batch";
  static final String HEADER = "id,resident,household,day,slot,celsius,measuredBy,measuredAt\n";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired MovableClock clock;
  @Autowired Periods periods;
  @Autowired JdbcClient jdbc;

  Http guest;
  Http secretary;
  Http district;
  Http elsewhere;

  @BeforeEach
  void aNewMorning() {
    clock.nextDayAt(9);
    theySignIn();
  }

  final void theySignIn() {
    guest = Http.at(port).with("Accept-Language", "en");
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    elsewhere = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, ELSEWHERE));
    district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
  }

  @AfterEach
  void everyCounterIsWhatARecountFinds() {
    assertThat(different()).as("counters that differ from a recount").isEmpty();
  }

  /** Grids whose counters are not what their rows say; of the days that are still there. */
  private List<String> different() {
    return jdbc.sql(
            """
            with last as (
                select distinct on (subdistrict, day, slot, household) *
                from health_report order by subdistrict, day, slot, household, revision desc
            ), one as (
                select l.subdistrict, l.day, l.slot, l.grid, l.household, r.resident, r.tenths,
                       coalesce(r.party, 1) as party, h.recorded_at > p.frozen_at as added
                from last l
                join report_period p on p.day = l.day and p.slot = l.slot
                join household h on h.subdistrict = l.subdistrict and h.id = l.household,
                unnest(l.residents, l.tenths, l.parties) as r (resident, tenths, party)
            ), people as (
                select subdistrict, day, slot, grid,
                       count(distinct household) filter (where not added) as reported,
                       count(distinct household) filter (where added) as added,
                       count(distinct resident) filter (where not added) as measured,
                       count(distinct resident) filter (where not added and tenths > 373) as over,
                       count(*) filter (where party = 1) as resident,
                       count(*) filter (where party = 2) as employer,
                       count(*) filter (where party = 3) as gate,
                       count(*) filter (where party = 4) as venue
                from one group by 1, 2, 3, 4
            ), ways as (
                select subdistrict, day, slot, grid, count(*) filter (where channel = 1) as link,
                       count(*) filter (where channel = 6) as batch, count(*) as reports
                from health_report group by 1, 2, 3, 4
            )
            select c.day || ' ' || c.slot || ' ' || c.grid || ': ' || c || ' but ' || p || ' ' || w
            from coverage c
            join people p using (subdistrict, day, slot, grid)
            join ways w using (subdistrict, day, slot, grid)
            where (c.reported_households, c.added_households, c.measured_persons, c.over_persons)
                  <> (p.reported, p.added, p.measured, p.over)
              or (c.by_resident, c.by_employer, c.by_gate, c.by_venue)
                  <> (p.resident, p.employer, p.gate, p.venue)
              or (c.via_link, c.via_batch) <> (w.link, w.batch)
              or c.via_link + c.via_proxy + c.via_door_qr + c.via_phone + c.via_paper + c.via_batch
                  <> w.reports
            union all
            select 'exceptions of ' || o.household || ': ' || e.n || ' but ' || o.n from (
                select day, slot, household, count(*) as n from one where tenths > 373
                group by 1, 2, 3) o
            full join (
                select day, slot, household, count(*) as n from temperature_exception
                where not withdrawn group by 1, 2, 3) e using (day, slot, household)
            where o.n is distinct from e.n
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Families that are in the register when the next morning begins, which is now. */
  List<Family> families(PlaceCode grid, int many) {
    var all = IntStream.range(0, many).mapToObj(_ -> world.family(grid)).toList();
    jdbc.sql("update household set recorded_at = '2020-01-01' where id in (:ids)")
        .param("ids", all.stream().map(it -> it.id().number()).toList())
        .update();
    clock.nextDayAt(9);
    theySignIn();
    return all;
  }

  Period now() {
    return Period.at(clock.instant());
  }

  String row(Family family, int member, String celsius, String measuredBy) {
    return row(UUID.randomUUID(), family, member, celsius, measuredBy);
  }

  /** A row of CSV. */
  String row(UUID id, Family family, int member, String celsius, String measuredBy) {
    return "%s,%s,,%s,%s,%s,%s,\n"
        .formatted(id, family.resident(member), now().day(), now().slot(), celsius, measuredBy);
  }

  String line(UUID id, Family family, int member, String celsius, String measuredBy) {
    return "{\"id\":\"%s\",\"resident\":\"%s\",\"day\":\"%s\",\"slot\":\"%s\",\"celsius\":%s,\"measuredBy\":\"%s\"}\n"
        .formatted(id, family.resident(member), now().day(), now().slot(), celsius, measuredBy);
  }

  Http.Answer report(Family family, String... celsius) {
    var readings =
        IntStream.range(0, celsius.length)
            .mapToObj(i ->
                "{'resident': '%s', 'celsius': %s}".formatted(family.members().get(i), celsius[i]))
            .collect(Collectors.joining(", "));
    return guest.post(
        "/api/home/" + family.link() + "/reports",
        "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [%s]}"
            .formatted(UUID.randomUUID(), now().day(), now().slot(), readings));
  }

  static int told(Http.Answer answer, String count) {
    return Integer.parseInt(answer.header("Linli-" + count).orElseThrow());
  }

  static JsonNode figures(Http who, PlaceCode place) {
    return who.get("/api/daily-reports/board?place=" + place).json().path("total");
  }

  static List<String> exceptions(Http who, PlaceCode place) {
    var items = who.get("/api/daily-reports/exceptions?size=200&place=" + place).json();
    return Arrays.stream(new JsonNode[] {items.path("items")})
        .flatMap(it -> it.valueStream())
        .map(it -> it.path("resident").asString() + " " + it.path("measuredBy").asString())
        .toList();
  }

  String board(LocalDate day, Period.Slot slot) {
    return "/api/daily-reports/board?place=%s&day=%s&slot=%s".formatted(BAOCHENG, day, slot);
  }

  /** A shop in Baocheng; that somebody works there who lives elsewhere comes with a list. */
  String shopWith(Family worker) {
    var shop =
        secretary
            .post(
                "/api/organisations",
                "{'grid': '%s', 'name': '好再来面馆', 'kind': 'SMALL_RESTAURANT', 'code': '', 'address': '测试里 1 号', 'keeper': null, 'phone': null}"
                    .formatted(BAOCHENG_1))
            .json()
            .path("organisation")
            .asString();
    secretary.post(
        "/api/organisations/" + shop + "/people",
        "{'resident': null, 'name': '王某某', 'role': '店员', 'phone': null}");
    jdbc.sql(
            """
            update organisation_person set resident_subdistrict = :rs, resident = :r
            where subdistrict = :s and organisation = :o
            """)
        .param("s", BAOCHENG.at(org.linli.base.Level.SUBDISTRICT).value())
        .param("o", Long.parseLong(shop.split("-")[1]))
        .param("rs", worker.id().subdistrict())
        .param("r", Long.parseLong(worker.members().getFirst()))
        .update();
    return shop;
  }
}
