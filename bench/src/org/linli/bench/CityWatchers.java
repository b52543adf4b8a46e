package org.linli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.linli.base.PlaceCode;

/**
 * People who look at boards that move by themselves, and at others now and then. Those who watch
 * the whole city tell how far behind the last acknowledged report it is.
 */
final class CityWatchers implements AutoCloseable {

  private static final Pattern TOTAL =
      Pattern.compile("\"total\":\\{[^}]*?\"reportedHouseholds\":(\\d+)");

  private final int port;
  private final String cookie;
  private final CityReports reports;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Long> behind = new ConcurrentLinkedQueue<>();
  private final AtomicInteger boards = new AtomicInteger();
  private volatile boolean watching = true;

  CityWatchers(int port, String cookie, CityReports reports) {
    this.port = port;
    this.cookie = cookie;
    this.reports = reports;
  }

  /** Each watches one of the places; the first of them is the whole city. */
  void watch(List<PlaceCode> places) {
    for (var i = 0; i < places.size(); i++) {
      var place = places.get(i);
      var wholeCity = i == 0;
      var _ =
          people.submit(() -> {
            follow(place, wholeCity);
            return true;
          });
    }
  }

  private void follow(PlaceCode place, boolean wholeCity) throws InterruptedException {
    while (watching) {
      try (var wire =
          new BufferedReader(
              new InputStreamReader(
                  client
                      .send(
                          get("/api/daily-reports/board/stream?place=" + place),
                          HttpResponse.BodyHandlers.ofInputStream())
                      .body(),
                  StandardCharsets.UTF_8))) {
        var before = -1;
        for (var line = wire.readLine(); line != null && watching; line = wire.readLine()) {
          if (!line.startsWith("data:")) continue;
          boards.incrementAndGet();
          if (wholeCity) before = told(line, before);
        }
      } catch (IOException ended) {
        // A stream ends after some minutes, and whoever watches opens it again.
      }
    }
  }

  /**
   * Just before this board came, the one before it was shown: it lacked the first report after it
   * since that one was acknowledged.
   */
  private int told(String board, int before) {
    var now = System.nanoTime();
    var found = TOTAL.matcher(board);
    if (!found.find()) throw new IllegalStateException(board);
    var reported = Integer.parseInt(found.group(1));
    if (before >= 0 && reported > before) {
      var missing = reports.acknowledgedAt(before - reports.reportedBefore() + 1);
      if (missing > 0) behind.add(now - missing);
    }
    return reported;
  }

  /** Looks at one board and tells how long that took, in nanoseconds. */
  long look(PlaceCode place) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var answer =
        client.send(
            get("/api/daily-reports/board?place=" + place),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) throw new IOException("Told " + answer.statusCode());
    return System.nanoTime() - start;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Cookie", cookie)
        .timeout(Duration.ofMinutes(6))
        .build();
  }

  int boards() {
    return boards.get();
  }

  /** From now on boards are told of anew. */
  void begin() {
    behind.clear();
  }

  /** How far behind the last commit boards were at most, each time; in order of size. */
  long[] behind() {
    var all = behind.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(all);
    return all;
  }

  @Override
  public void close() {
    watching = false;
    people.shutdownNow();
    client.shutdownNow();
  }
}
