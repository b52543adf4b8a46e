package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** S2, J3: boards move by themselves for all who watch, and show what the board itself would. */
@Tag("S2")
@Tag("J3")
class LiveBoardsStory extends ReportsPlay {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long LONGEST_SECONDS = 60;
  private static final List<PlaceCode> WATCHED =
      List.of(CITY, JIANGAN, DAZHI, BAOCHENG, TAINING, BAOCHENG_1, BAOCHENG_2);

  private final HttpClient client = HttpClient.newHttpClient();

  /** Somebody in front of a board that is kept fresh; closing it is leaving the page. */
  private final class Watching implements AutoCloseable {
    private final LinkedBlockingQueue<JsonNode> boards = new LinkedBlockingQueue<>();
    private final InputStream body;

    Watching(String cookie, PlaceCode place) throws IOException, InterruptedException {
      var answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:%d/api/daily-reports/board/stream?place=%s"
                              .formatted(port, place)))
                  .timeout(Duration.ofSeconds(LONGEST_SECONDS))
                  .header("Cookie", cookie)
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      body = answer.body();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data:")) boards.add(JSON.readTree(line.substring(5)));
        }
      } catch (IOException left) {
        // The page was left.
      }
    }

    /** The next board that has so many households; those between are passed over. */
    JsonNode with(int reported) throws InterruptedException {
      while (true) {
        var board = boards.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (board == null) throw new AssertionError("No board with " + reported);
        if (board.at("/total/reportedHouseholds").asInt() == reported) return board;
      }
    }

    /** Not through the reader, which lets nobody close it while it reads. */
    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  @Test
  void manyBoardsMoveAtOnceAndEachShowsWhatItsPageWould() throws Exception {
    var homes = families(BAOCHENG_1, 3);
    var command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    var cookie = command.header("Cookie");
    var watching = new ArrayList<Watching>();
    try {
      for (var it : WATCHED) watching.add(new Watching(cookie, it));
      for (var it : watching) it.with(0);

      for (var it : homes) assertThat(report(it, "36.5", "38.1").status()).isEqualTo(201);

      for (var i = 0; i < WATCHED.size(); i++) {
        var place = WATCHED.get(i);
        if (!place.contains(BAOCHENG_1)) continue;
        var pushed = watching.get(i).with(homes.size());
        var page = command.get("/api/daily-reports/board?place=" + place).json();
        for (var part : List.of("place", "ancestors", "period", "rule", "total", "children")) {
          assertThat(pushed.path(part)).as(place + " " + part).isEqualTo(page.path(part));
        }
      }
    } finally {
      for (var it : watching) it.close();
    }
  }

  @Test
  void whatAnotherServerWasToldIsSeenHereToo() throws Exception {
    var homes = families(BAOCHENG_1, 1);
    try (var watching = new Watching(secretary.header("Cookie"), BAOCHENG)) {
      watching.with(0);
      assertThat(report(homes.getFirst(), "36.5").status()).isEqualTo(201);
      watching.with(1);
      // Another server counts a report here: it writes, and says where.
      jdbc.sql(
              """
              update coverage set reported_households = reported_households + 1
              where grid = :grid and day = :day and slot = :slot
              """)
          .param("grid", BAOCHENG_1.value())
          .param("day", now().day())
          .param("slot", now().slot().number())
          .update();
      try {
        jdbc.sql("select pg_notify('boards', :place)")
            .param("place", DAZHI.toString())
            .query(String.class)
            .list();
        var total = watching.with(2).path("total");
        assertThat(total.path("silentHouseholds").asInt())
            .isEqualTo(total.path("expectedHouseholds").asInt() - 2);
      } finally {
        jdbc.sql(
                """
                update coverage set reported_households = reported_households - 1
                where grid = :grid and day = :day and slot = :slot
                """)
            .param("grid", BAOCHENG_1.value())
            .param("day", now().day())
            .param("slot", now().slot().number())
            .update();
      }
    }
    assertThat(elsewhere.get("/api/daily-reports/board/stream?place=" + BAOCHENG).status())
        .isEqualTo(404);
    assertThat(figures(elsewhere, ELSEWHERE).path("reportedHouseholds").asInt()).isZero();
  }
}
