package org.linli.messages.offices;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.messages.Exchange;
import org.linli.messages.Gateway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells robots of groups in WeCom and DingTalk, which take the same message: {@code POST} of {@code
 * {"msgtype": "text", "text": {"content"}}}, answered 200 with an {@code errcode}. It goes where
 * this installation lets it and nowhere an answer sends it on to.
 */
final class RobotCourier implements Courier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int LONGEST_ANSWER = 20_000;

  /** The longest text WeCom takes; DingTalk takes more. */
  static final int MOST_BYTES = 2048;

  /** Busy, or asked too often (WeCom: 45009, 45033; DingTalk: 130101, 410100). */
  private static final Set<Integer> LATER = Set.of(-1, 45009, 45033, 130101, 410100);

  private static final JsonMapper JSON = new JsonMapper();

  private final Exchange exchange =
      new Exchange(
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build(),
          LONGEST);
  private final Hosts hosts;
  private final Clock clock;

  RobotCourier(Hosts hosts, Clock clock) {
    this.hosts = hosts;
    this.clock = clock;
  }

  @Override
  public Gateway.Answer send(Parcel it) throws InterruptedException {
    if (!hosts.allow(it.kind(), it.target())) return new Gateway.Answer.Refused("host not allowed");
    var request =
        HttpRequest.newBuilder(URI.create(address(it)))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body(it.letter())))
            .build();
    var bounded =
        HttpResponse.BodyHandlers.limiting(
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER);
    try {
      return answer(exchange.send(request, bounded));
    } catch (IOException trouble) {
      return new Gateway.Answer.NotNow(trouble.getClass().getSimpleName());
    }
  }

  private String address(Parcel it) {
    return it.secret() == null ? it.target() : it.target() + signature(it.secret(), clock.millis());
  }

  /** DingTalk's: the time and the secret, by HMAC-SHA256 under the secret; good for an hour. */
  static String signature(String secret, long millis) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
      var sign = Base64.getEncoder().encodeToString(signed);
      return "&timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static String body(Letter letter) {
    return JSON.writeValueAsString(
        Map.of("msgtype", "text", "text", Map.of("content", cut(letter.text()))));
  }

  /** Whole letters up to the longest text that is taken; its last line, the link, is kept. */
  static String cut(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) return text;
    var end = Math.max(0, text.lastIndexOf('\n'));
    var link = text.substring(end);
    var room = Math.max(0, MOST_BYTES - link.getBytes(StandardCharsets.UTF_8).length);
    var begin = CharBuffer.wrap(text, 0, end);
    StandardCharsets.UTF_8.newEncoder().encode(begin, ByteBuffer.allocate(room), true);
    return text.substring(0, begin.position()) + link;
  }

  private static Gateway.Answer answer(HttpResponse<String> answer) {
    var status = answer.statusCode();
    return status == 200 ? answer(answer.body()) : Gateway.Answer.failed(status);
  }

  private static Gateway.Answer answer(String body) {
    try {
      var said = JSON.readTree(body);
      var code = said.path("errcode").asInt(Integer.MIN_VALUE);
      if (code == 0) return new Gateway.Answer.Taken("");
      if (code == Integer.MIN_VALUE) return new Gateway.Answer.NotNow("no errcode");
      var told = Gateway.Answer.brief(code + " " + said.path("errmsg").asString(""));
      return LATER.contains(code)
          ? new Gateway.Answer.NotNow(told)
          : new Gateway.Answer.Refused(told);
    } catch (JacksonException noJson) {
      return new Gateway.Answer.NotNow("no JSON");
    }
  }
}
