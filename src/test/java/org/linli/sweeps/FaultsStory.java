package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.Program;
import org.linli.Server;
import org.linli.authority.Role;
import org.linli.launch.EmbeddedDatabase;
import org.linli.people.HouseholdId;
import org.linli.people.Links;
import org.linli.people.NewBuilding;
import org.linli.people.Papers;
import org.linli.people.Register;
import org.linli.people.Resident;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * S2 on bad days: two servers on one database, whose clocks differ by minutes; one has the full
 * load in its first second and is killed in the middle of it; then the database is killed.
 * Households send again what was not acknowledged, as their phones do. Nobody is lost, nobody
 * counts twice, and nobody is told that the program is broken, only to come again.
 */
@Tag("S2")
class FaultsStory {

  private static final int HOUSEHOLDS = 900;
  private static final int PHONES = 48;
  private static final int UNREACHABLE = -1;
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final MovableClock ahead = new MovableClock();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
  private final List<Request> requests = new ArrayList<>();
  private Instant giveUpAt = Instant.MAX;

  @TempDir Path folder;

  private record Request(String token, String body) {}

  @Test
  void whateverDiesNothingIsLostAndNothingCountsTwice() throws Exception {
    var data = folder.resolve("database");
    try (var database = EmbeddedDatabase.start(data, folder.resolve("postgresql"));
        var first = start(database.url());
        var second =
            Server.beside(
                database.url(),
                folder.resolve("keys.json"),
                folder.resolve("second"),
                "-Xmx300m")) {
      enter(first);
      var here = Program.port(first);
      var watcher = Http.at(here).signedIn(someone(first));
      giveUpAt = Instant.now().plus(LONGEST);

      // All are at the door of a server that does not answer yet: full load in its first second.
      var flood = send(HOUSEHOLDS / 3, second.port());
      assertThat(second.isReady() || acknowledged.get() > 0).isTrue();
      assertThat(flood).isEqualTo(HOUSEHOLDS / 3);

      // Both serve; the second is killed while it has reports in hand.
      var killer = when(HOUSEHOLDS / 2, second::kill);
      send(HOUSEHOLDS / 3, second.port(), here);
      killer.join();

      // The database is killed while reports are being written, and comes back by itself.
      var end = when(HOUSEHOLDS * 5 / 6, () -> killDatabase(data));
      send(HOUSEHOLDS - 2 * (HOUSEHOLDS / 3), here);
      end.join();

      assertThat(answers).contains(201).isSubsetOf(201, 200, 503, UNREACHABLE);
      assertThat(acknowledged).hasValue(HOUSEHOLDS);
      var jdbc = first.getBean(JdbcClient.class);
      assertThat(count(jdbc, "select count(*) from health_report")).isEqualTo(HOUSEHOLDS);
      assertThat(count(jdbc, "select count(distinct household) from health_report"))
          .isEqualTo(HOUSEHOLDS);
      assertThat(count(jdbc, "select sum(reported_households) from coverage"))
          .isEqualTo(HOUSEHOLDS);
      var board =
          watcher
              .get("/api/daily-reports/board?place=" + Neighbourhood.DAZHI + "&day=" + day())
              .json();
      assertThat(board.at("/total/silentHouseholds").asInt()).isZero();
      assertThat(board.at("/total/reportedHouseholds").asInt()).isEqualTo(HOUSEHOLDS);
    }
  }

  private ConfigurableApplicationContext start(String url) {
    ahead.forward(Duration.ofMinutes(7));
    return Program.start(
        url,
        folder.resolve("keys.json"),
        null,
        more -> {
          more.registerBean(Clock.class, () -> ahead, it -> it.setPrimary(true));
          more.registerBean(Neighbourhood.class);
        });
  }

  private static String someone(ConfigurableApplicationContext program) {
    return program
        .getBean(Neighbourhood.class)
        .someone(Role.SUBDISTRICT_OFFICER, Neighbourhood.DAZHI);
  }

  /** A building for the households, and what each will send, written by the clock that is ahead. */
  private void enter(ConfigurableApplicationContext program) {
    var dwellings =
        IntStream.rangeClosed(1, HOUSEHOLDS)
            .mapToObj(
                room -> new NewBuilding.NewDwelling(room / 4 + 1, "" + room, List.of(person())))
            .toList();
    var building =
        new NewBuilding(
            Neighbourhood.BAOCHENG_1,
            "1栋",
            "测试",
            40,
            null,
            null,
            List.of(new NewBuilding.NewEntrance("1单元", dwellings)));
    program
        .getBean(Register.class)
        .enter(Neighbourhood.DAZHI, List.of(building), new Register.Origin("test", "test", true));
    var period = program.getBean(Periods.class).recount().period();
    var links = program.getBean(Links.class);
    program
        .getBean(JdbcClient.class)
        .sql("select subdistrict, household, id from resident order by id")
        .query(row -> {
          var home = new HouseholdId(row.getLong("subdistrict"), row.getLong("household"));
          requests.add(
              new Request(
                  links.write(new Links.Link(home, 1)),
                  """
                  {"id":"%s","day":"%s","slot":"%s","readings":[{"resident":"%d","celsius":36.5}]}
                  """
                      .formatted(
                          UUID.randomUUID(), period.day(), period.slot(), row.getLong("id"))));
        });
    assertThat(requests).hasSize(HOUSEHOLDS);
  }

  private static NewBuilding.NewResident person() {
    return new NewBuilding.NewResident(
        "甲", Resident.Sex.MALE, null, Resident.Relation.HEAD, null, Papers.NONE);
  }

  private String day() {
    var period = org.linli.facts.Period.at(ahead.instant());
    return period.day() + "&slot=" + period.slot();
  }

  /** The next so many households report, each to one server after the other until it is told. */
  private int send(int many, int... ports) throws Exception {
    var until = next.get() + many;
    Callable<Integer> phone =
        () -> {
          var done = 0;
          for (var at = next.getAndIncrement(); at < until; at = next.getAndIncrement()) {
            for (var attempt = at; !post(requests.get(at), ports[attempt % ports.length]); ) {
              attempt++;
              if (Instant.now().isAfter(giveUpAt)) throw new AssertionError("Told " + answers);
            }
            acknowledged.incrementAndGet();
            done++;
          }
          return done;
        };
    try (var phones = Executors.newFixedThreadPool(PHONES)) {
      var sum = 0;
      for (var it : phones.invokeAll(java.util.Collections.nCopies(PHONES, phone))) sum += it.get();
      next.set(until);
      return sum;
    }
  }

  private boolean post(Request request, int port) throws InterruptedException {
    try {
      var status =
          CLIENT
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://127.0.0.1:%d/api/home/%s/reports"
                                  .formatted(port, request.token())))
                      .timeout(Duration.ofSeconds(20))
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      answers.add(status);
      return status == 201 || status == 200;
    } catch (IOException unreachable) {
      answers.add(UNREACHABLE);
      return false;
    }
  }

  /** Does something as soon as so many have been acknowledged, while others are on their way. */
  private Thread when(int many, Runnable deed) {
    return Thread.ofVirtual()
        .start(() -> {
          while (acknowledged.get() < many) Thread.onSpinWait();
          deed.run();
        });
  }

  private static void killDatabase(Path data) {
    try {
      var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      var server = ProcessHandle.of(pid).orElseThrow();
      server.destroyForcibly();
      server.onExit().join();
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  private static int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
