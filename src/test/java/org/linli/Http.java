package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: speaks HTTP to the running program and keeps its cookie. */
public final class Http {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final List<String> headers = new ArrayList<>();

  private Http(int port) {
    this.port = port;
  }

  /** Someone who is not signed in. */
  public static Http at(int port) {
    return new Http(port);
  }

  public Http signedIn(String user) {
    return signedIn(user, Neighbourhood.PASSWORD);
  }

  public Http signedIn(String user, String password) {
    return signedIn(
        post("/api/session", "{'user': '%s', 'password': '%s'}".formatted(user, password)));
  }

  /** Somebody new, with the password they were handed once: they choose the usual one. */
  public Http signedInFirst(String user, String once) {
    var chosen =
        signedIn(user, once)
            .put(
                "/api/account/password",
                "{'present': '%s', 'wanted': '%s'}".formatted(once, Neighbourhood.PASSWORD));
    if (chosen.status() >= 300) throw new AssertionError(chosen.text());
    return signedIn(user);
  }

  /** Goes on with the cookie of a sign-in that was just answered. */
  public Http signedIn(Answer answer) {
    if (answer.status() != 200) throw new AssertionError(answer.text());
    var signed = new Http(port);
    signed.headers.addAll(headers);
    signed.headers.add("Cookie");
    signed.headers.add(answer.header("Set-Cookie").orElseThrow().split(";", 2)[0]);
    return signed;
  }

  public Http with(String header, String value) {
    var other = new Http(port);
    other.headers.addAll(headers);
    other.headers.add(header);
    other.headers.add(value);
    return other;
  }

  /** What came back; {@code json} is an empty object where the body is not JSON. */
  public record Answer(int status, String text, JsonNode json, HttpResponse<byte[]> raw) {

    public Optional<String> header(String name) {
      return raw.headers().firstValue(name);
    }

    public String problem() {
      return json.path("type").asString("");
    }
  }

  /** What it says of itself with every request. */
  public String header(String name) {
    for (var i = 0; i < headers.size(); i += 2) {
      if (headers.get(i).equals(name)) return headers.get(i + 1);
    }
    throw new IllegalArgumentException(name);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends JSON; single quotes stand for double ones, so that tests can be read. */
  public Answer post(String path, String json) {
    return send("POST", path, json.replace('\'', '"'));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json.replace('\'', '"'));
  }

  /** Sends a text of another kind, as a system does. */
  public Answer bring(String path, String type, String text) {
    return exchange(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)));
  }

  /** The same for a file that is no text. */
  public Answer bring(String path, String type, byte[] file) {
    return exchange(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Sends files as a browser's form does. */
  public Answer upload(String path, String part, List<File> files) {
    return form("POST", path, part, files);
  }

  /** The same where the sender has made the id that the address ends with. */
  public Answer putFile(String path, File file) {
    return form("PUT", path, "file", List.of(file));
  }

  private Answer form(String method, String path, String part, List<File> files) {
    var boundary = "linli-boundary";
    var body = new java.io.ByteArrayOutputStream();
    for (var file : files) {
      var head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, part, file.name());
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.content());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return exchange(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  public record File(String name, byte[] content) {

    public static File of(String name, String text) {
      return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Answer send(String method, String path, @org.jspecify.annotations.Nullable String body) {
    var request = request(path);
    if (body == null) {
      return exchange(request.method(method, HttpRequest.BodyPublishers.noBody()));
    }
    var answer =
        exchange(
            request
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    if (answer.status() < 300) Contract.at(port).holdsFor(answer.raw().request(), body);
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.replace(" ", "%20")));
    for (var i = 0; i < headers.size(); i += 2) request.header(headers.get(i), headers.get(i + 1));
    return request;
  }

  /** Every answer, to whichever test, is what the OpenAPI document says it can be. */
  private Answer exchange(HttpRequest.Builder request) {
    var answer = answer(request);
    if (!answer.raw().uri().getPath().startsWith(Contract.DOCUMENT)) {
      Contract.at(port).holdsFor(answer);
    }
    return answer;
  }

  private static Answer answer(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      var type = answer.headers().firstValue("Content-Type").orElse("");
      var json =
          type.contains("json") && !type.contains("ndjson") && !text.isBlank()
              ? JSON.readTree(text)
              : JSON.createObjectNode();
      return new Answer(answer.statusCode(), text, json, answer);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
