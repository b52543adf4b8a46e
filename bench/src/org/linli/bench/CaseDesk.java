package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's browser with its work list. */
final class CaseDesk {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] WORDS = {"井盖松动", "路灯不亮", "垃圾成堆", "电梯困人", "树枝折断"};

  private final int port;
  private final String cookie;

  CaseDesk(int port, String cookie) {
    this.port = port;
    this.cookie = cookie;
  }

  JsonNode worklist() {
    return send("/api/cases?whose=MINE&open=true", null);
  }

  /** By what many tell, what few tell, an address, a number, or a phone. */
  void search(Random random) {
    var words =
        switch (random.nextInt(6)) {
          case 0 -> WORDS[random.nextInt(WORDS.length)].substring(0, 2);
          case 1 -> WORDS[random.nextInt(WORDS.length)];
          case 2 -> WORDS[random.nextInt(WORDS.length)] + "第" + random.nextInt(9973) + "号";
          case 3 -> "解放大道" + random.nextInt(2000) + "号";
          case 4 -> String.valueOf(1_000_000_000L + random.nextInt(100_000));
          default -> "138%08d".formatted(random.nextInt(100_000_000));
        };
    send("/api/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), null);
  }

  /** Is everything found by words that there is? */
  boolean isFindingAll() {
    return send("/api/cases?q=1", null).path("since").isNull();
  }

  void map() {
    send("/api/cases/map", null);
  }

  /**
   * One of the cases on the first page of the work list that are to be looked at; null for none.
   */
  @Nullable JsonNode any(Random random) {
    var items =
        worklist()
            .path("items")
            .valueStream()
            .filter(it -> it.path("state").asString().equals("VERIFYING"))
            .toList();
    return items.isEmpty() ? null : items.get(random.nextInt(items.size()));
  }

  /** The reporter was spoken with, or it is as they said. */
  void step(JsonNode one, String act) {
    send(
        "/api/cases/" + one.path("id").asString() + "/steps",
        "{\"act\":\"%s\",\"version\":%d}".formatted(act, one.path("version").asInt()));
  }

  private JsonNode send(String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Cookie", cookie)
            .header("Content-Type", "application/json");
    if (body != null) request.POST(HttpRequest.BodyPublishers.ofString(body));
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
      return JSON.readTree(answer.body());
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
