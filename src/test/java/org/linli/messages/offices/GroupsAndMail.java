package org.linli.messages.offices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robots of groups and a mail server, as they answer: over HTTP and over SMTP. */
final class GroupsAndMail {

  /** Who writes to the robot of a group. */
  record Heard(String path, Map<String, String> query, JsonNode body) {
    String text() {
      return body.at("/text/content").asString();
    }
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final GroupsAndMail ONE = new GroupsAndMail();

  private final HttpServer robots;
  private final int smtpPort;
  private GreenMail mail;
  private final List<Heard> heard = new ArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "";

  private GroupsAndMail() {
    try {
      robots = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    robots.createContext("/", this::hear);
    robots.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    robots.start();
    mail = new GreenMail(setup(0));
    mail.start();
    smtpPort = mail.getSmtp().getPort();
  }

  private static ServerSetup setup(int port) {
    return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  }

  static GroupsAndMail one() {
    return ONE;
  }

  /** Tells a program where they are, and that it may tell these robots. */
  static final class Connected
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "linli.messages.robots=" + ONE.origin(),
              "linli.messages.mail-from=linli@jiangan.example",
              "spring.mail.host=127.0.0.1",
              "spring.mail.port=" + ONE.smtpPort)
          .applyTo(context);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + robots.getAddress().getPort();
  }

  String weCom(String key) {
    return origin() + "/cgi-bin/webhook/send?key=" + key;
  }

  String dingTalk(String token) {
    return origin() + "/robot/send?access_token=" + token;
  }

  private void hear(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var query = new TreeMap<String, String>();
    if (uri.getRawQuery() != null) {
      for (var it : uri.getRawQuery().split("&", -1)) {
        var both = it.split("=", 2);
        query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
      }
    }
    var it =
        new Heard(uri.getPath(), query, JSON.readTree(exchange.getRequestBody().readAllBytes()));
    synchronized (heard) {
      heard.add(it);
    }
    exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
    var body = said(it).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A robot that wants signed messages looks whether this one is. */
  private String said(Heard it) {
    if (!answer.isEmpty()) return answer;
    var wanted = secrets.get(it.query().getOrDefault("access_token", ""));
    if (wanted != null && !isSigned(it, wanted)) {
      return "{\"errcode\": 310000, \"errmsg\": \"sign not match\"}";
    }
    return "{\"errcode\": 0, \"errmsg\": \"ok\"}";
  }

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  void wantsSigned(String token, String secret) {
    secrets.put(token, secret);
  }

  private static boolean isSigned(Heard it, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var text = it.query().get("timestamp") + "\n" + secret;
      var own = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      var sign = it.query().getOrDefault("sign", "");
      return Base64.getEncoder().encodeToString(own).equals(sign);
    } catch (GeneralSecurityException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  void answers(int status, String body) {
    this.status = status;
    this.answer = body;
  }

  void answersWell() {
    answers(200, "");
  }

  /** All that robots were told since it was last forgotten. */
  List<Heard> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  List<String> texts() {
    return heard().stream().map(Heard::text).toList();
  }

  void forgets() {
    synchronized (heard) {
      heard.clear();
    }
    answersWell();
    secrets.clear();
  }

  /** The server does not answer. */
  void mailIsDown() {
    mail.stop();
  }

  /** It does again, at the same place. */
  void mailIsUpAgain() {
    mail = new GreenMail(setup(smtpPort));
    mail.start();
  }

  GreenMail mail() {
    return mail;
  }
}
