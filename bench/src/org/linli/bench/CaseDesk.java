package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's browser with its work list. */
final class CaseDesk implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] WORDS = {"井盖松动", "路灯不亮", "垃圾成堆", "电梯困人", "树枝折断"};

  private final int port;
  private Wire wire;
  private final String cookie;

  CaseDesk(int port, String cookie) throws IOException {
    this.port = port;
    this.wire = new Wire(port);
    this.cookie = cookie;
  }

  /** What comes is read where it is used: a browser's work is not the server's. */
  byte[] worklist() {
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
    return JSON.readTree(send("/api/cases?q=1", null)).path("since").isNull();
  }

  void map() {
    send("/api/cases/map", null);
  }

  /**
   * One of the cases on the first page of the work list that are to be looked at; null for none.
   */
  @Nullable JsonNode any(Random random) {
    var items =
        JSON.readTree(worklist())
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

  private byte[] send(String path, @Nullable String body) {
    var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    var head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(body == null ? "GET" : "POST", path, cookie, bytes.length)
            .getBytes(StandardCharsets.US_ASCII);
    var request = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, request, head.length, bytes.length);
    try {
      var answer = wire.ask(request);
      if (answer.status() >= 500) again();
      if (answer.status() >= 300) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Whoever is told to come again is hung up on. */
  private void again() throws IOException {
    wire.close();
    wire = new Wire(port);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
