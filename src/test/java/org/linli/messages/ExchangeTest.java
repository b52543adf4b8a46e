package org.linli.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Nobody who answers slowly keeps the others waiting. */
class ExchangeTest {

  @Test
  void anAnswerThatBeginsAndNeverEndsIsNotWaitedFor() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slow", it -> it.sendResponseHeaders(200, 10));
    server.createContext(
        "/well",
        it -> {
          it.sendResponseHeaders(200, 2);
          it.getResponseBody().write(new byte[] {'o', 'k'});
          it.close();
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    var at = "http://127.0.0.1:" + server.getAddress().getPort();
    try (var client = HttpClient.newHttpClient()) {
      var exchange = new Exchange(client, Duration.ofSeconds(1));
      assertThat(exchange.send(request(at + "/well"), HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo("ok");
      assertThatThrownBy(
              () -> exchange.send(request(at + "/slow"), HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(HttpTimeoutException.class);
      server.stop(0);
      assertThatThrownBy(
              () -> exchange.send(request(at + "/well"), HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static HttpRequest request(String at) {
    return HttpRequest.newBuilder(URI.create(at)).timeout(Duration.ofMillis(900)).build();
  }
}
