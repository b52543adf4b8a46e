package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * S2: when more come at once than can be dealt with, those there is no room for are told so at once
 * and in words; the others are kept, and a moment later there is room again.
 */
@Story
@Tag("S2")
class CrowdAtTheDoorStory {

  private static final int TOO_MANY = 150;

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Periods periods;
  @Autowired DataSource database;

  private final HttpClient people =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void whoThereIsNoRoomForIsToldAtOnceAndTheOthersAreKept() throws Exception {
    var family = world.family(BAOCHENG_1);
    var report = report(family);
    assertThat(send(report).join().statusCode()).isEqualTo(201);

    var told = new CountDownLatch(TOO_MANY);
    var all =
        whileNothingCanBeWritten(() -> {
          // One is being written and waits; so do all who come after it.
          var come =
              Stream.generate(() -> corrected(family))
                  .limit(HomeReportFilter.MOST_AT_ONCE + TOO_MANY)
                  .map(this::send)
                  .toList();
          for (var it : come) {
            var _ =
                it.thenAccept(answer -> {
                  if (answer.statusCode() == 503) told.countDown();
                });
          }
          assertThat(told.await(1, TimeUnit.MINUTES)).as("who is too many is told").isTrue();
          return come;
        });

    var answers = all.stream().map(CompletableFuture::join).toList();
    var refused = answers.stream().filter(it -> it.statusCode() == 503).toList();
    assertThat(refused)
        .hasSize(TOO_MANY)
        .allSatisfy(it -> {
          assertThat(it.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
          assertThat(it.body()).contains("/problems/intake-full").contains("不会重复");
        });
    assertThat(answers.stream().filter(it -> it.statusCode() < 300))
        .hasSize(HomeReportFilter.MOST_AT_ONCE);
    assertThat(send(report).join().statusCode()).as("there is room again").isEqualTo(200);
    assertThat(Http.at(port).get("/api/home/" + family.link()).text()).contains("36.9");
  }

  private interface Meanwhile<T> {
    T happens() throws InterruptedException;
  }

  private <T> T whileNothingCanBeWritten(Meanwhile<T> meanwhile) throws Exception {
    try (var holding = database.getConnection();
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      try {
        statement.execute("lock table health_report in share mode");
        return meanwhile.happens();
      } finally {
        holding.rollback();
        holding.setAutoCommit(true);
      }
    }
  }

  private HttpRequest report(Family family) {
    return request(family, UUID.randomUUID(), "36.5");
  }

  private final UUID correction = UUID.randomUUID();

  /** The same each time, as a phone sends again what was not acknowledged. */
  private HttpRequest corrected(Family family) {
    return request(family, correction, "36.9");
  }

  private HttpRequest request(Family family, UUID id, String celsius) {
    var period = periods.current().period();
    var body =
        "{'id':'%s','day':'%s','slot':'%s','readings':[{'resident':'%s','celsius':%s}]}"
            .formatted(id, period.day(), period.slot(), family.members().getFirst(), celsius)
            .replace('\'', '"');
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/api/home/%s/reports".formatted(port, family.link())))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofMinutes(2))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
    return people.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }
}
