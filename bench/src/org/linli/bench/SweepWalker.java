package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.linli.base.PlaceCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who walks the doors of grids with a phone that now and then loses an answer. */
final class SweepWalker {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 200;

  /** How doors are found, in hundreds. */
  private static final List<String> FOUND =
      List.of("CONTACTED", "NO_ANSWER", "VACANT_REPORTED", "PROXY", "REFUSED", "PHONE_ONLY");

  private static final int[] HUNDREDS = {82, 8, 5, 3, 1, 1};

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final UUID sweep;
  private final SplittableRandom random;
  private final Told told;
  private final String cookie;

  SweepWalker(int port, String cookie, UUID sweep, int number, Told told) {
    this.address = "http://127.0.0.1:" + port;
    this.cookie = cookie;
    this.sweep = sweep;
    this.random = new SplittableRandom(number);
    this.told = told;
  }

  /** What became of one visit: nanoseconds until it was acknowledged, tries, whether it was. */
  @FunctionalInterface
  interface Told {
    void told(long nanos, int tries, boolean kept);
  }

  /** Goes to every door of a grid that is to be gone to. */
  void walk(PlaceCode grid) throws IOException, InterruptedException {
    for (var page = doors(grid); !page.isEmpty(); page = doors(grid)) {
      var gone = 0;
      for (var it : page) {
        if (it.path("standing").asString().equals("UNTOUCHED")) {
          visit(it.path("household").asString());
          gone++;
        }
      }
      if (gone == 0) return;
    }
  }

  private List<JsonNode> doors(PlaceCode grid) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    address + "/api/sweeps/" + sweep + "/doors?size=" + AT_ONCE + "&place=" + grid))
            .header("Cookie", cookie)
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new IOException(answer.body());
    return JSON.readTree(answer.body()).path("items").valueStream().toList();
  }

  /** One door in ten loses its first answer, one in fifty two: then the same is sent again. */
  private void visit(String household) throws InterruptedException {
    var outcome = outcome();
    var evidence =
        outcome.equals("VACANT_REPORTED") && random.nextInt(3) > 0 ? "\"METER\"" : "null";
    var body =
        "{\"id\":\"%s\",\"outcome\":\"%s\",\"evidence\":%s,\"unwell\":[],\"answers\":[]}"
            .formatted(UUID.randomUUID(), outcome, evidence);
    var lost = random.nextInt(50) == 0 ? 2 : random.nextInt(10) == 0 ? 1 : 0;
    var begun = System.nanoTime();
    for (var tries = 1; tries <= 10; tries++) {
      try {
        var answer = post("/api/sweeps/doors/" + household, body, Duration.ofSeconds(30));
        if (tries <= lost) continue;
        told.told(System.nanoTime() - begun, tries, answer.statusCode() == 200);
        return;
      } catch (IOException lostOnTheWay) {
        // The phone sends it again.
      }
    }
    told.told(System.nanoTime() - begun, 10, false);
  }

  private String outcome() {
    var drawn = random.nextInt(100);
    for (var i = 0; i < HUNDREDS.length; i++) {
      drawn -= HUNDREDS[i];
      if (drawn < 0) return FOUND.get(i);
    }
    return FOUND.getFirst();
  }

  private HttpResponse<String> post(String path, String body, Duration patience)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
