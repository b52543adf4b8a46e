package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.TAINING;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * C2: one decision brings headquarters, groups, posts, powers, forms, sweeps, orders and measures
 * alive over a subtree, or nothing of it; standing down restores the everyday exactly.
 */
@Tag("C2")
class ActivationStory extends ActivationsPlay {

  @Autowired DataSource database;

  @Test
  void whatIsLookedAtIsExactlyWhatComesAliveAndLookingLeavesNothing() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var before = rows(TOUCHED);
    var id = UUID.randomUUID();
    var look =
        district.post(
            "/api/command/activations/preview", wish(id, "epidemic", "III", 7, false, JIANGAN));
    ok(look);
    assertThat(look.json().path("refused")).as(look.text()).isEmpty();
    assertThat(rows(TOUCHED)).isEqualTo(before);

    ok(district.post("/api/command/activations", wish(id, "epidemic", "III", 7, false, JIANGAN)));
    var numbers = look.json().path("numbers");
    alive(district, id.toString())
        .forEach(
            (kind, amount) -> assertThat(numbers.path(kind).asLong()).as(kind).isEqualTo(amount));
    assertThat(alive(district, id.toString()))
        .containsKeys(
            "HEADQUARTERS", "GROUP", "STATION", "GRANT", "FORM", "SWEEP", "ORDER", "MEASURE");

    // Asked for twice, as by somebody whose network broke off, it is there once.
    ok(district.post("/api/command/activations", wish(id, "epidemic", "III", 7, false, JIANGAN)));
    assertThat(rows("activation")).containsEntry("activation", 1L);
  }

  @Test
  void standingDownRestoresTheEverydayExactly() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var everyday = powers(secretary);
    var id = declared(district, "epidemic", "III", 7, JIANGAN);

    assertThat(powers(secretary)).containsAll(everyday).hasSizeGreaterThan(everyday.size());
    assertThat(seen(secretary, "/api/command/alive").get(0).path("id").asString()).isEqualTo(id);
    assertThat(seen(as(Role.GRID_WORKER, ELSEWHERE_1), "/api/command/alive")).isEmpty();
    assertThat(seen(subdistrict, path(id, "/tree?within=" + DAZHI)).path("units")).isNotEmpty();

    var running =
        district.post(path(id, "/end"), "{'ground': %s, 'endSweeps': false}".formatted(ground()));
    assertThat(running.problem()).isEqualTo("/problems/sweep-running");
    assertThat(powers(secretary)).hasSizeGreaterThan(everyday.size());
    ok(district.post(path(id, "/end"), "{'ground': %s, 'endSweeps': true}".formatted(ground())));

    assertThat(powers(secretary)).isEqualTo(everyday);
    assertThat(alive(district, id)).isEmpty();
    assertThat(seen(secretary, "/api/command/alive")).isEmpty();
    assertThat(open("order_act where state = 'ISSUED'")).isZero();
    assertThat(open("order_task where closed_at is null")).isZero();
    assertThat(open("command_unit where closed_at is null")).isZero();
    assertThat(
            open(
                "station s join station_kind k on k.id = s.kind where s.closed_at is null and k.source like 'activation:%'"))
        .isZero();
    assertThat(open("sweep where ended_at is null")).isZero();
    assertThat(open("lent_power where withdrawn_at is null")).isZero();
    assertThat(
            seen(district, "/api/law/measures?which=OVER&within=" + JIANGAN)
                .path("items")
                .valueStream())
        .isNotEmpty()
        .allMatch(it -> it.path("state").asString().equals("LIFTED"));
    assertThat(acts(district, id)).containsExactly("DECLARE", "STAND_DOWN");
    assertThat(
            district
                .post(path(id, "/end"), "{'ground': %s, 'endSweeps': true}".formatted(ground()))
                .problem())
        .isEqualTo("/problems/not-responding");
    ok(district.put(path(id, "/review"), "{'lessons': '卡口要早设'}"));
    assertThat(seen(district, path(id, "")).at("/activation/state").asString())
        .isEqualTo("REVIEWED");
  }

  private long open(String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }

  @Test
  void nobodyDeclaresWhatIsNotTheirs() {
    var city = as(Role.COMMAND, CITY);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var before = rows(TOUCHED);
    refused(
        subdistrict,
        wish(UUID.randomUUID(), "epidemic", "III", 7, false, DAZHI).replace("ERL-72", "ERL-22"),
        "level-for-higher");
    refused(
        district, wish(UUID.randomUUID(), "epidemic", "II", 7, false, JIANGAN), "level-for-higher");
    refused(
        district, wish(UUID.randomUUID(), "epidemic", "III", 15, false, JIANGAN), "term-unclear");
    refused(
        district, wish(UUID.randomUUID(), "epidemic", "III", 0, false, JIANGAN), "term-unclear");
    refused(
        district,
        wish(UUID.randomUUID(), "epidemic", "III", 7, false, DAZHI, BAOCHENG),
        "places-overlap");
    refused(district, wish(UUID.randomUUID(), "epidemic", "III", 7, false, JIANGHAN), "not-found");
    refused(
        district, wish(UUID.randomUUID(), "no-such-plan", "III", 7, false, JIANGAN), "not-found");
    refused(
        district,
        wish(UUID.randomUUID(), "epidemic", "III", 7, false, JIANGAN).replace("ERL-72", "ERL-999"),
        "basis-unknown");
    refused(
        subdistrict,
        wish(UUID.randomUUID(), "epidemic", "IV", 3, false, DAZHI),
        "basis-for-higher");
    assertThat(rows(TOUCHED)).isEqualTo(before);

    declared(city, "epidemic", "III", 7, JIANGAN);
    refused(
        district, wish(UUID.randomUUID(), "epidemic", "III", 7, false, DAZHI), "higher-commands");
    refused(city, wish(UUID.randomUUID(), "epidemic", "III", 7, false, CITY), "active-already");
    // Another danger is another matter.
    declared(district, "flood", "IV", 3, DAZHI);
  }

  private static void refused(org.linli.Http by, String wish, String why) {
    assertThat(by.post("/api/command/activations", wish).problem()).isEqualTo("/problems/" + why);
  }

  @Test
  void onlyWhoDeclaredItOrStandsAboveChangesItAndWithinTheirPlacePeopleSeeIt() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, DAZHI);
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var end = "{'ground': %s, 'endSweeps': true}".formatted(ground());
    assertThat(subdistrict.post(path(id, "/end"), end).problem())
        .isEqualTo("/problems/declared-by-others");
    assertThat(as(Role.DISTRICT_OFFICER, JIANGHAN).get(path(id, "")).status()).isEqualTo(404);
    assertThat(as(Role.COMMUNITY_SECRETARY, TAINING).get(path(id, "")).status()).isEqualTo(200);
    assertThat(
            subdistrict
                .get(path(id, "/tree?within=" + JIANGAN))
                .json()
                .at("/place/code")
                .asString())
        .isEqualTo(DAZHI.toString());
    ok(as(Role.COMMAND, CITY).post(path(id, "/end"), end));
  }

  @Test
  void pastItsTermMeasuresAndPowersAreOverThoughNobodyHasSaidSo() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var secretary = world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var guest = org.linli.Http.at(port);
    var everyday = powers(guest.signedIn(secretary));
    var id = declared(district, "epidemic", "III", 2, JIANGAN);
    clock.forward(Duration.ofDays(2).plusMinutes(1));

    assertThat(powers(guest.signedIn(secretary))).isEqualTo(everyday);
    var again = as(Role.DISTRICT_OFFICER, JIANGAN);
    assertThat(seen(again, path(id, "")).at("/activation/overdue").asBoolean()).isTrue();
    assertThat(
            seen(again, "/api/law/measures?which=OVER&within=" + JIANGAN)
                .path("items")
                .valueStream())
        .isNotEmpty()
        .allMatch(it -> it.path("state").asString().equals("EXPIRED"));

    ok(again.put(path(id, "/term"), "{'until': '%s', 'ground': %s}".formatted(in(3), ground())));
    assertThat(powers(guest.signedIn(secretary))).hasSizeGreaterThan(everyday.size());
    assertThat(seen(again, path(id, "")).at("/activation/overdue").asBoolean()).isFalse();
    assertThat(acts(again, id)).containsExactly("DECLARE", "EXTEND");
  }

  /** The database session that is bringing it about dies before it is done. */
  @Test
  void killedInTheMiddleNothingHasChangedAndItCanBeDoneAgain() throws Exception {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var before = rows(TOUCHED);
    var id = UUID.randomUUID();
    var wish = wish(id, "epidemic", "III", 7, false, JIANGAN);
    try (var other = database.getConnection()) {
      other.setAutoCommit(false);
      // The last things to be written wait here, when the rest is written already.
      try (var lock = other.createStatement()) {
        lock.execute("lock table measure in exclusive mode");
      }
      var answer =
          CompletableFuture.supplyAsync(() -> district.post("/api/command/activations", wish));
      var waiting = 0;
      for (var tries = 0; waiting == 0 && tries < 200; tries++) {
        TimeUnit.MILLISECONDS.sleep(50);
        waiting =
            jdbc.sql(
                    """
                    select count(pg_terminate_backend(pid))::int from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%measure%'
                    """)
                .query(Integer.class)
                .single();
      }
      assertThat(waiting).isPositive();
      assertThat(answer.get().status()).isGreaterThanOrEqualTo(500);
      other.rollback();
    }
    assertThat(rows(TOUCHED)).isEqualTo(before);
    clock.forward(Duration.ofMinutes(3));
    var back = as(Role.DISTRICT_OFFICER, JIANGAN);
    assertThat(seen(back, "/api/command/activations/interrupted").get(0).path("id").asString())
        .isEqualTo(id.toString());

    ok(back.post("/api/command/activations", wish));
    assertThat(seen(back, "/api/command/activations/interrupted")).isEmpty();
    assertThat(alive(back, id.toString())).containsKeys("ORDER", "MEASURE");
  }
}
