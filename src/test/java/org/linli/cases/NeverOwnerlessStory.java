package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * M1: people come and go, places are laid together and moved, time passes; whatever happens in
 * whatever order, no open case is without an owner who can sign in, or without a deadline, and what
 * is late is seen above.
 */
@Tag("M1")
class NeverOwnerlessStory extends CasesPlay {

  private static final String[] LEAVES = {"MANHOLE", "LITTER", "GAS_LEAK", "ROAD_SURFACE"};
  private static final SourceAgency[] AGENCIES = {
    SourceAgency.URBAN_MANAGEMENT, SourceAgency.TRANSPORT, SourceAgency.UTILITIES
  };
  private static final String[] ACTS = {
    "VERIFY",
    "ACCEPT",
    "DECLINE",
    "DISPATCH",
    "RETURN",
    "SIGN",
    "HANDLE",
    "PASS",
    "FAIL",
    "ASK_MORE_TIME",
    "ASK_DEFERRAL",
    "GRANT",
    "DENY",
    "RESUME",
    "CALL_GROUNDLESS",
    "AGREE",
    "DISAGREE",
    "REOPEN",
    "CONTACT",
    "SUPERVISE",
  };

  private static int made = 300;

  @Autowired Accounts doors;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
  private final List<PlaceCode> communities = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();

  @Test
  void whateverHappensSomebodyHasIt() {
    for (var i = 0; i < 4; i++) communities.add(community(i < 2 ? DAZHI : MINZU));
    var done = 0;
    for (var i = 0; i < 240; i++) {
      if (i % 40 == 39) theySignIn();
      if (i % 80 == 79) reorganise(i);
      done += anything() ? 1 : 0;
      owners.settle();
      assertThat(ownerless()).as("after " + i).isZero();
    }
    assertThat(done).as("things that were done").isGreaterThan(80);
    clock.forward(Duration.ofDays(30));
    aMinuteComes();
    while (ladder.climb() > 0) clock.forward(Duration.ofDays(3));
    assertThat(silentlyDead()).as("late, and on nobody's desk above").isZero();
  }

  private PlaceCode community(PlaceCode subdistrict) {
    var code = new PlaceCode(subdistrict.first(Level.COMMUNITY) + made++ % 900);
    world.place(code, "社区" + made);
    world.place(new PlaceCode(code.first(Level.GRID) + 1), "第1网格");
    return code;
  }

  private boolean anything() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> told();
      case 3 -> somebodyComes();
      case 4 -> somebodyGoes();
      case 5 -> timePasses();
      default -> somethingIsDone();
    };
  }

  private boolean told() {
    var where = any(communities);
    var place = random.nextInt(4) == 0 ? where : new PlaceCode(where.first(Level.GRID) + 1);
    var sent =
        clerk.post(
            "/api/cases",
            "{'id': '%s', 'words': '报一件事 %d', 'place': '%s'%s}"
                .formatted(
                    UUID.randomUUID(),
                    random.nextInt(1000),
                    place,
                    random.nextBoolean() ? "" : ", 'leaf': '" + LEAVES[random.nextInt(4)] + "'"));
    if (sent.status() == 201) cases.add(sent.json().at("/it/id").asString());
    return sent.status() == 201;
  }

  private boolean somebodyComes() {
    var user = "p" + made++ + "-" + random.nextInt(100_000);
    var where = any(communities);
    var wish =
        switch (random.nextInt(4)) {
          case 0 ->
              new Post.Wish(
                  Role.GRID_WORKER, user, new PlaceCode(where.first(Level.GRID) + 1), null, end());
          case 1 -> new Post.Wish(Role.COMMUNITY_SECRETARY, user, where, null, end());
          case 2 ->
              new Post.Wish(
                  Role.SUBDISTRICT_OFFICER, user, where.at(Level.SUBDISTRICT), null, end());
          default ->
              new Post.Wish(
                  Role.DEPARTMENT_OFFICER,
                  user,
                  random.nextBoolean() ? JIANGAN : JIANGHAN,
                  null,
                  end(),
                  AGENCIES[random.nextInt(3)]);
        };
    doors.found(user, user, Neighbourhood.PASSWORD, wish, "test");
    people.add(user);
    return true;
  }

  private java.time.@org.jspecify.annotations.Nullable Instant end() {
    return random.nextInt(3) > 0
        ? null
        : clock.instant().plus(Duration.ofHours(1 + random.nextInt(200)));
  }

  private boolean somebodyGoes() {
    if (people.isEmpty()) return false;
    var user = any(people);
    if (random.nextBoolean()) {
      var post = admin().get("/api/accounts?q=" + user).json().at("/items/0/posts/0/id").asString();
      return !post.isEmpty() && admin().delete("/api/posts/" + post).status() < 300;
    }
    return admin()
            .put(
                "/api/accounts/" + user + "/disabled",
                "{'disabled': %s}".formatted(random.nextInt(3) > 0))
            .status()
        < 300;
  }

  /** Signed in anew each time: a session does not outlive the hours that pass here. */
  private Http admin() {
    return guest.signedIn(world.someone(Role.ADMINISTRATOR, CITY));
  }

  private boolean timePasses() {
    clock.forward(Duration.ofMinutes(10 + random.nextInt(60 * 20)));
    aMinuteComes();
    ladder.climb();
    theySignIn();
    return true;
  }

  private boolean somethingIsDone() {
    if (cases.isEmpty()) return false;
    var id = any(cases);
    var who = List.of(command, district, subdistrict, elsewhere, cityManagement);
    var by = who.get(random.nextInt(who.size()));
    var seen = by.get("/api/cases/" + id);
    if (seen.status() != 200) return false;
    var may = seen.json().path("may").valueStream().map(it -> it.asString()).toList();
    var acts = List.of(ACTS).stream().filter(may::contains).toList();
    if (acts.isEmpty()) return false;
    var answer =
        step(
            by,
            id,
            seen.json().at("/it/version").asInt(),
            acts.get(random.nextInt(acts.size())),
            ", 'words': '因为', 'leaf': '%s', 'agency': %s, 'until': '%s'"
                .formatted(
                    LEAVES[random.nextInt(4)],
                    random.nextInt(3) == 0 ? "null" : "'" + AGENCIES[random.nextInt(3)] + "'",
                    clock.instant().plus(Duration.ofDays(1 + random.nextInt(20)))));
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    return answer.status() == 200;
  }

  /** Two communities are laid together, or one goes to the other district. */
  private void reorganise(int round) {
    command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    if (round < 100) {
      var code = new PlaceCode(DAZHI.first(Level.COMMUNITY) + made++ % 900);
      planned(
          "{'kind': 'MERGE_COMMUNITIES', 'places': ['%s', '%s'], 'name': '合并社区', 'code': '%s'}"
              .formatted(communities.get(0), communities.get(1), code));
      communities.remove(0);
      communities.set(0, code);
    } else if (round < 200) {
      var moved = communities.removeLast();
      planned(
          "{'kind': 'MOVE_COMMUNITY', 'places': ['%s'], 'target': '%s'}".formatted(moved, DAZHI));
    }
    theySignIn();
  }

  private void planned(String change) {
    var draft =
        command.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '调整', 'basis': '批复', 'day': '%s', 'changes': [%s]}"
                .formatted(clock.today(), change));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        command.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from case_file c join place p on p.code = c.place
                    where c.closed_at is null and p.until is not null
                    """)
                .query(Long.class)
                .single())
        .as("open cases at places that have ended")
        .isZero();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private long silentlyDead() {
    return jdbc.sql(
            """
            select count(*) from case_file
            where closed_at is null and due < :now and climbed is null
              and owner_place > 9999
            """)
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
