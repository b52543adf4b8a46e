package org.linli.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes one message a request: {@code POST} of {@code {"to", "text", "language"}},
 * with the message's id as {@code Idempotency-Key}. A 2xx is taken, with {@code reference} of the
 * answer kept; 408, 429 and 5xx are tried again; any other is refused for good.
 */
final class HttpGateway implements Gateway {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final Exchange exchange =
      new Exchange(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), LONGEST);
  private final URI address;
  private final String key;

  HttpGateway(URI address, String key) {
    this.address = address;
    this.key = key;
  }

  @Override
  public Kind kind() {
    return Kind.SMS;
  }

  @Override
  public Answer send(Outgoing message) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", message.id().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body(message)));
    if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
    try {
      return answer(exchange.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException trouble) {
      return new Answer.NotNow(Answer.brief(trouble.getClass().getSimpleName()));
    }
  }

  private static String body(Outgoing message) {
    return JSON.writeValueAsString(
        Map.of("to", message.phone(), "text", message.text(), "language", message.language()));
  }

  private static Answer answer(HttpResponse<String> answer) {
    var status = answer.statusCode();
    if (status / 100 == 2) return new Answer.Taken(Answer.brief(reference(answer.body())));
    return Answer.failed(status);
  }

  private static String reference(String body) {
    try {
      return JSON.readTree(body).path("reference").asString("");
    } catch (JacksonException noJson) {
      return "";
    }
  }
}
