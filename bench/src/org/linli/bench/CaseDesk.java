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

  /** By Chinese words, by an address, or by a phone. */
  void search(Random random) {
    var words =
        switch (random.nextInt(3)) {
          case 0 -> WORDS[random.nextInt(WORDS.length)] + "第" + random.nextInt(9973) + "号";
          case 1 -> "解放大道" + random.nextInt(2000) + "号";
          default -> "138%08d".formatted(random.nextInt(100_000_000));
        };
    send("/api/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), null);
  }

  /** One of the cases on the first page of the work list. */
  JsonNode any(Random random) {
    var items = worklist().path("items");
    return items.get(random.nextInt(items.size()));
  }

  /** The reporter was spoken with. */
  void contact(JsonNode one) {
    send(
        "/api/cases/" + one.path("id").asString() + "/steps",
        "{\"act\":\"CONTACT\",\"version\":%d}".formatted(one.path("version").asInt()));
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
