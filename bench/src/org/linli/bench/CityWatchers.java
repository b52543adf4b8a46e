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
 * People who look at boards that move by themselves, and at others now and then. Who watches the
 * whole city tells how far behind the last acknowledged report it is; the others only count, since
 * whatever else they did would be taken from the same processors.
 */
final class CityWatchers implements AutoCloseable {

  private static final Pattern TOTAL =
      Pattern.compile("\"total\":\\{[^}]*?\"reportedHouseholds\":(\\d+)");

  private static final byte[] DATA = "\ndata:".getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final String cookie;
  private final CityReports reports;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Long> behind = new ConcurrentLinkedQueue<>();
  private final AtomicInteger boards = new AtomicInteger();
  private final Wire looking;
  private volatile boolean watching = true;

  CityWatchers(int port, String cookie, CityReports reports) throws IOException {
    this.port = port;
    this.cookie = cookie;
    this.reports = reports;
    looking = new Wire(port);
  }

  /** Each watches one of the places; the first of them is the whole city. */
  void watch(List<PlaceCode> places) {
    for (var i = 0; i < places.size(); i++) {
      var place = places.get(i);
      var wholeCity = i == 0;
      var _ =
          people.submit(() -> {
            if (wholeCity) follow(place);
            else count(place);
            return true;
          });
    }
  }

  private void follow(PlaceCode place) throws InterruptedException {
    while (watching) {
      try (var wire =
          new BufferedReader(
              new InputStreamReader(
                  client.send(get(stream(place)), HttpResponse.BodyHandlers.ofInputStream()).body(),
                  StandardCharsets.UTF_8))) {
        var before = -1;
        for (var line = wire.readLine(); line != null && watching; line = wire.readLine()) {
          if (!line.startsWith("data:")) continue;
          boards.incrementAndGet();
          before = told(line, before);
        }
      } catch (IOException ended) {
        // A stream ends after some minutes, and whoever watches opens it again.
      }
    }
  }

  /** Whoever is interrupted while reading finds the wire closed. */
  private void count(PlaceCode place) {
    var buffer = new byte[64 * 1024];
    while (watching) {
      try (var wire = new Wire(port)) {
        var in = wire.open(head(stream(place), "close"));
        var matched = 0;
        for (var read = in.read(buffer); read > 0 && watching; read = in.read(buffer)) {
          for (var i = 0; i < read; i++) {
            matched = buffer[i] == DATA[matched] ? matched + 1 : buffer[i] == DATA[0] ? 1 : 0;
            if (matched < DATA.length) continue;
            boards.incrementAndGet();
            matched = 0;
          }
        }
      } catch (IOException ended) {
        // The same.
      }
    }
  }

  private static String stream(PlaceCode place) {
    return "/api/daily-reports/board/stream?place=" + place;
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
  long look(PlaceCode place) throws IOException {
    var start = System.nanoTime();
    var answer = looking.ask(head("/api/daily-reports/board?place=" + place, "keep-alive"));
    if (answer.status() != 200) throw new IOException("Told " + answer.status());
    return System.nanoTime() - start;
  }

  /**
   * @param after what becomes of the connection when the answer has come: keep-alive, or close
   */
  private byte[] head(String path, String after) {
    return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\nConnection: %s\r\n\r\n"
        .formatted(path, cookie, after)
        .getBytes(StandardCharsets.US_ASCII);
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
  public void close() throws IOException {
    watching = false;
    people.shutdownNow();
    looking.close();
    client.shutdownNow();
  }
}
