package org.linli.sweeps;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway as a city has one, over HTTP: takes each message once by its key, and can be told to
 * fail, or to keep everybody waiting after it has taken what they brought.
 */
final class SmsCentre implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SmsCentre ONE = new SmsCentre();

  private final HttpServer server;
  private final Map<String, JsonNode> delivered = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private volatile int status = 200;
  private volatile CountDownLatch holding = new CountDownLatch(0);
  private final Semaphore arrived = new Semaphore(0);

  private SmsCentre() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    server.createContext("/sms", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** The one this run's programs are connected to. */
  static SmsCentre one() {
    return ONE;
  }

  /** Tells a program where it is. */
  static final class Connected
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "linli.messages.gateway=http://127.0.0.1:%d/sms"
                  .formatted(ONE.server.getAddress().getPort()))
          .applyTo(context);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var message = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var wait = holding;
    synchronized (asked) {
      asked.add(key);
    }
    if (status == 200) delivered.putIfAbsent(key, message);
    arrived.release();
    try {
      wait.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    var body = "{\"reference\": \"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  void answersWith(int status) {
    this.status = status;
  }

  /** From now on it takes what it is brought, and does not answer. */
  void holds() {
    arrived.drainPermits();
    holding = new CountDownLatch(1);
  }

  void awaitArrival() throws InterruptedException {
    if (!arrived.tryAcquire(1, TimeUnit.MINUTES)) throw new AssertionError("Nothing came");
  }

  void letsGo() {
    holding.countDown();
    holding = new CountDownLatch(0);
  }

  /** What reached a phone, by the key it came under. */
  Map<String, JsonNode> delivered() {
    return Map.copyOf(delivered);
  }

  /** The key of every request there was. */
  List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  void forgets() {
    letsGo();
    delivered.clear();
    synchronized (asked) {
      asked.clear();
    }
    status = 200;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
