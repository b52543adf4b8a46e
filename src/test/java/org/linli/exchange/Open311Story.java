package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.MINZU;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.cases.photos.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F6: an app that knows Open311 and nothing of us reports a matter and follows it. */
@Story
@Tag("F6")
@Tag("M1")
class Open311Story {

  private static final HttpClient APP = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Neighbourhood world;

  private Http subdistrict;
  private String key;

  @BeforeEach
  void theAppHasAKey() {
    subdistrict = Http.at(port).signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    world.someone(Role.COMMAND, CITY); // who takes what nobody nearer can
    key = key(Role.HOTLINE_CLERK, CITY);
  }

  private String key(Role role, PlaceCode place) {
    var made =
        Http.at(port)
            .signedIn(world.someone(role, place))
            .post(
                "/api/tokens",
                "{'label': 'app', 'until': '%s'}"
                    .formatted(
                        Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("token").asString();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(it ->
                URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open311" + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return APP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException trouble) {
      throw new AssertionError(trouble);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private static org.w3c.dom.Document xml(HttpResponse<String> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private String reported(String words) {
    var sent =
        post(
            "/v2/requests.json",
            Map.of(
                "api_key", key,
                "service_code", "MANHOLE",
                "attribute[SITUATION]", "2",
                "address_string", "保成路12号",
                "first_name", "某",
                "last_name", "王",
                "phone", "13800000001",
                "description", words,
                "email", ""));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var first = json(sent).path(0);
    assertThat(first.has("token")).isFalse();
    return first.path("service_request_id").asString();
  }

  @Test
  void whatCanBeReportedIsFoundOutFromTheDiscovery() throws Exception {
    var discovered = xml(get("/discovery.xml"));
    var root = discovered.getElementsByTagName("url").item(0).getTextContent();
    assertThat(root).isEqualTo("http://127.0.0.1:" + port + "/open311/v2");
    assertThat(discovered.getElementsByTagName("format").getLength()).isEqualTo(2);
    assertThat(json(get("/discovery.json")).at("/endpoints/0/url").asString()).isEqualTo(root);

    var services = json(get("/v2/services.json"));
    assertThat(services.size()).isGreaterThan(60);
    assertThat(xml(get("/v2/services.xml")).getElementsByTagName("service").getLength())
        .isEqualTo(services.size());
    var english = send(request("/v2/services.json").header("Accept-Language", "en").GET());
    assertThat(english.body()).contains("Manhole covers").doesNotContain("井盖\"");
    var definition = json(get("/v2/services/MANHOLE.json"));
    assertThat(definition.at("/attributes/0/code").asString()).isEqualTo("SITUATION");
    assertThat(definition.at("/attributes/0/values").size()).isGreaterThan(1);
    assertThat(get("/v2/services/NO_SUCH.json").statusCode()).isEqualTo(404);
  }

  @Test
  void aMatterIsReportedAndFollowedToItsEnd() {
    var id = reported("井盖松了，车一过就响");
    var seen = Http.at(port).signedIn(world.someone(Role.COMMAND, CITY));
    var there = seen.get("/api/cases/" + id).json();
    assertThat(there.at("/it/source").asString()).isEqualTo("SYSTEM");
    assertThat(there.at("/it/classing/standard").asInt()).isEqualTo(2);
    assertThat(there.at("/it/reporter/name").asString()).isEqualTo("王*");

    var followed = json(get("/v2/requests/" + id + ".json")).path(0);
    assertThat(followed.path("status").asString()).isEqualTo("open");
    assertThat(followed.path("requested_datetime").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
    var version = there.at("/it/version").asInt();
    var declined =
        seen.post(
            "/api/cases/" + id + "/steps",
            "{'act': 'DECLINE', 'version': %d, 'words': '现场核实已修好'}".formatted(version));
    assertThat(declined.status()).as(declined.text()).isEqualTo(200);
    var closed = json(get("/v2/requests/" + id + ".json?api_key=" + key)).path(0);
    assertThat(closed.path("status").asString()).isEqualTo("closed");
    assertThat(closed.path("status_notes").asString()).isEqualTo("现场核实已修好");
    assertThat(get("/v2/requests.json?status=open").body()).doesNotContain(id);
    assertThat(get("/v2/requests.json?status=open,closed&service_code=MANHOLE").body())
        .contains(id);
  }

  @Test
  void withoutAKeyNobodyReadsWhatWasWritten() throws Exception {
    var id = reported("<script>alert(1)</script> 我住三楼\u0007");
    var open = get("/v2/requests.xml");
    assertThat(open.body()).contains(id).doesNotContain("三楼").doesNotContain("保成路");
    var clear = get("/v2/requests/" + id + ".xml?api_key=" + key);
    assertThat(xml(clear).getElementsByTagName("description").item(0).getTextContent())
        .contains("<script>alert(1)</script> 我住三楼");
    var elsewhere = key(Role.SUBDISTRICT_OFFICER, MINZU);
    assertThat(get("/v2/requests/" + id + ".xml?api_key=" + elsewhere).body()).doesNotContain("三楼");
    assertThat(get("/v2/requests.xml?api_key=" + elsewhere).body()).doesNotContain(id);
    assertThat(open.body()).doesNotContain("13800000001");
  }

  @Test
  void whatIsWrongIsToldInTheStandardsWords() throws Exception {
    var no = post("/v2/requests.xml", Map.of("service_code", "MANHOLE", "address_string", "x"));
    assertThat(no.statusCode()).isEqualTo(403);
    assertThat(xml(no).getElementsByTagName("code").item(0).getTextContent()).isEqualTo("403");
    assertThat(get("/v2/requests.json?api_key=wrong").statusCode()).isEqualTo(403);
    assertThat(told(Map.of("api_key", key)).statusCode()).isEqualTo(400);
    assertThat(told(Map.of("api_key", key, "service_code", "NONE")).statusCode()).isEqualTo(404);
    var nowhere = told(Map.of("api_key", key, "service_code", "MANHOLE"));
    assertThat(nowhere.statusCode()).isEqualTo(400);
    assertThat(json(nowhere).at("/0/description").asString()).contains("address_string");
    var half = Map.of("api_key", key, "service_code", "MANHOLE", "lat", "30.5");
    assertThat(told(half).statusCode()).isEqualTo(400);
    var far = Map.of("api_key", key, "service_code", "MANHOLE", "lat", "130", "long", "114");
    assertThat(told(far).statusCode()).isEqualTo(400);
    assertThat(get("/v2/requests.json?start_date=yesterday").statusCode()).isEqualTo(400);
    assertThat(get("/v2/requests.json?status=done").statusCode()).isEqualTo(400);
    assertThat(get("/v2/requests/420102002-999999999.json").statusCode()).isEqualTo(404);
    assertThat(get("/v2/tokens/nothing.json").statusCode()).isEqualTo(404);
    assertThat(json(get("/v2/requests.json?page=2&page_size=1")).size()).isLessThanOrEqualTo(1);
  }

  private HttpResponse<String> told(Map<String, String> form) {
    return post("/v2/requests.json", form);
  }

  @Test
  void aReportersLinkIsAsGoodAsAToken() {
    var sent =
        subdistrict.post(
            "/api/cases",
            "{'id': '%s', 'words': '路灯', 'source': 'HOTLINE', 'place': '%s'}"
                .formatted(java.util.UUID.randomUUID(), BAOCHENG_1));
    var link = sent.json().path("link").asString();
    assertThat(json(get("/v2/tokens/" + link + ".json")).at("/0/service_request_id").asString())
        .isEqualTo(sent.json().at("/it/id").asString());
  }

  private HttpResponse<String> sentWith(String format, String url, byte[]... photos) {
    var body = new ByteArrayOutputStream();
    var fields =
        Map.of(
            "api_key", key,
            "service_code", "MANHOLE",
            "address_string", "保成路12号",
            "description", "井盖碎了",
            "media_url", url);
    fields.forEach((name, value) ->
        body.writeBytes(
            "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value)
                .getBytes(StandardCharsets.UTF_8)));
    for (var photo : photos) {
      body.writeBytes(
          "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(photo);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request("/v2/requests." + format)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  @Test
  void photosComeAlongAndAreForKeysThatSeeTheCase() throws Exception {
    var sent =
        sentWith(
            "json",
            "",
            Pictures.fromCamera(1, 300, 200),
            "no photo".getBytes(StandardCharsets.UTF_8));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(json(sent).at("/0/service_notice").asString()).contains("照片没有收下");
    var id = json(sent).at("/0/service_request_id").asString();

    var address =
        json(get("/v2/requests/" + id + ".json?api_key=" + key)).at("/0/media_url").asString();
    assertThat(address).startsWith("http://127.0.0.1:" + port + "/open311/v2/media/");
    assertThat(get("/v2/requests.xml?api_key=" + key).body()).contains(address);
    var open = get("/v2/requests/" + id + ".json");
    assertThat(json(open).at("/0/media_url").isNull()).isTrue();
    var elsewhere = key(Role.SUBDISTRICT_OFFICER, MINZU);
    assertThat(get("/v2/requests/" + id + ".json?api_key=" + elsewhere).body())
        .doesNotContain("/media/");

    var path = address.substring(address.indexOf("/v2/"));
    var photo = get(path);
    assertThat(photo.statusCode()).isEqualTo(200);
    assertThat(photo.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(photo.body()).doesNotContain(Pictures.SECRET);
    var forged = path.replace("/media/", "/media/x");
    assertThat(get(forged).statusCode()).isEqualTo(404);
    var cut = path.substring(0, path.length() - 6) + "AA.jpg";
    assertThat(get(cut).statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressOfAPhotoIsWordsAndIsNeverFetched() throws Exception {
    try (var trap = new java.net.ServerSocket(0)) {
      trap.setSoTimeout(500);
      var url = "http://127.0.0.1:" + trap.getLocalPort() + "/a.jpg";
      var sent = sentWith("xml", url);
      var id = xml(sent).getElementsByTagName("service_request_id").item(0).getTextContent();
      var seen = json(get("/v2/requests/" + id + ".json?api_key=" + key)).path(0);
      assertThat(seen.path("description").asString()).isEqualTo("井盖碎了\n" + url);
      assertThat(seen.path("media_url").isNull()).isTrue();
      org.assertj.core.api.Assertions.assertThatThrownBy(trap::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
    assertThat(sentWith("json", "javascript:alert(1)").statusCode()).isEqualTo(400);
  }

  @Test
  void whatWasDoneIsToldStepByStepToWhoeverAsksForIt() throws Exception {
    var id = reported("井盖松了");
    var seen = Http.at(port).signedIn(world.someone(Role.COMMAND, CITY));
    var version = seen.get("/api/cases/" + id).json().at("/it/version").asInt();
    seen.post(
        "/api/cases/" + id + "/steps",
        "{'act': 'REMARK', 'version': %d, 'words': '内部意见'}".formatted(version));
    var before = json(get("/v2/requests/" + id + ".json")).path(0).path("updated_datetime");
    var declined =
        seen.post(
            "/api/cases/" + id + "/steps",
            "{'act': 'DECLINE', 'version': %d, 'words': '现场核实已修好'}".formatted(version));
    assertThat(declined.status()).as(declined.text()).isEqualTo(200);

    assertThat(json(get("/v2/requests/" + id + ".json")).path(0).has("notes")).isFalse();
    var open = json(get("/v2/requests/" + id + ".json?extensions=true")).path(0);
    assertThat(java.time.OffsetDateTime.parse(open.path("updated_datetime").asString()))
        .isAfterOrEqualTo(java.time.OffsetDateTime.parse(before.asString()));
    assertThat(open.path("notes"))
        .extracting(it -> it.path("type").asString())
        .containsExactly("opened", "closed");
    assertThat(open.toString()).doesNotContain("内部意见").doesNotContain("现场核实已修好");
    assertThat(open.at("/notes/1/summary").asString()).isEqualTo("未予受理");

    var clear = xml(get("/v2/requests/" + id + ".xml?extensions=true&api_key=" + key));
    var notes = clear.getElementsByTagName("note");
    assertThat(notes.getLength()).isEqualTo(2);
    assertThat(notes.item(1).getTextContent()).contains("现场核实已修好").contains("closed");
    assertThat(get("/v2/requests.json?extensions=true").body()).contains("\"notes\"");
  }

  @Test
  void aPointOfAChinesePhoneIsKeptAsWgs84() {
    // The Wuhan Yangtze bridge as Amap tells it lies some 550 m from where GPS says it is.
    var sent =
        told(
            Map.of(
                "api_key",
                key,
                "service_code",
                "MANHOLE",
                "description",
                "桥头井盖",
                "lat",
                "30.5520",
                "long",
                "114.2880",
                "crs",
                "GCJ02"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var id = json(sent).at("/0/service_request_id").asString();
    var kept = json(get("/v2/requests/" + id + ".json?api_key=" + key)).path(0);
    assertThat(kept.path("long").asDouble())
        .isCloseTo(114.2825, org.assertj.core.data.Offset.offset(0.0005));
    assertThat(kept.path("lat").asDouble())
        .isCloseTo(30.5543, org.assertj.core.data.Offset.offset(0.0005));
    var wrong =
        Map.of(
            "api_key", key, "service_code", "MANHOLE", "lat", "30", "long", "114", "crs", "BD09");
    assertThat(told(wrong).statusCode()).isEqualTo(400);
  }
}
