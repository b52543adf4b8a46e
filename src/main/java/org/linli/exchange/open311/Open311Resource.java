package org.linli.exchange.open311;

import static org.linli.exchange.open311.Document.parts;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.signin.Sessions;
import org.linli.cases.photos.Sent;
import org.linli.edge.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP as Open311 GeoReport v2 has it, XML or JSON by the suffix. A key is one of our API tokens;
 * it acts under its post. It is described by its own standard, not by our OpenAPI document.
 */
@RestController
@RequestMapping("/open311")
@Hidden
class Open311Resource {

  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);
  private static final MediaType JSON =
      new MediaType("application", "json", StandardCharsets.UTF_8);

  private final Services services;
  private final Requests requests;
  private final Media media;
  private final Sessions sessions;
  private final JsonMapper json;
  private final String jurisdiction;

  Open311Resource(
      Services services,
      Requests requests,
      Media media,
      Sessions sessions,
      JsonMapper json,
      @Value("${linli.open311.jurisdiction:}") String jurisdiction) {
    this.services = services;
    this.requests = requests;
    this.media = media;
    this.sessions = sessions;
    this.json = json;
    this.jurisdiction = jurisdiction;
  }

  @GetMapping("/discovery.{format:xml|json}")
  ResponseEntity<byte[]> discovery(HttpServletRequest request, @PathVariable String format) {
    var root = root(request);
    var endpoint =
        parts(
            "specification", "http://wiki.open311.org/GeoReport_v2",
            "url", root + "/open311/v2",
            "changeset", "2026-11-26T00:00:00+08:00",
            "type", "production",
            "formats", List.of("text/xml", "application/json"));
    return answer(
        200,
        format,
        new Document(
            "discovery",
            "item",
            parts(
                "changeset",
                "2026-11-26T00:00:00+08:00",
                "contact",
                "",
                "key_service",
                root + "/account",
                "endpoints",
                List.of(endpoint))));
  }

  private static String root(HttpServletRequest request) {
    var port = request.getServerPort();
    var usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  @GetMapping("/v2/services.{format:xml|json}")
  ResponseEntity<byte[]> services(
      @PathVariable String format, @RequestParam Map<String, String> query, Locale language) {
    inJurisdiction(query);
    return answer(200, format, services.list(language));
  }

  @GetMapping("/v2/services/{code}.{format:xml|json}")
  ResponseEntity<byte[]> definition(
      @PathVariable String code,
      @PathVariable String format,
      @RequestParam Map<String, String> query,
      Locale language) {
    inJurisdiction(query);
    return answer(200, format, services.definition(code, language));
  }

  @PostMapping("/v2/requests.{format:xml|json}")
  ResponseEntity<byte[]> post(
      @PathVariable String format,
      @RequestParam Map<String, String> form,
      Locale language,
      HttpServletRequest request) {
    inJurisdiction(form);
    var caller = caller(form);
    if (caller == null) throw Open311Trouble.noKey();
    return answer(201, format, requests.post(caller, form, files(request), language));
  }

  /** The photos that came along, where anything did. */
  private static List<Sent> files(HttpServletRequest request) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (parts == null) return List.of();
    return parts.getFiles("media").stream()
        .filter(it -> !it.isEmpty())
        .map(it -> new Sent(it.getSize(), it::getBytes))
        .toList();
  }

  /** A photo by the address that a request told; it opens by itself, for a day or two. */
  @GetMapping("/v2/media/{link}.jpg")
  ResponseEntity<byte[]> media(@PathVariable String link) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .body(media.photo(link));
  }

  @GetMapping("/v2/requests.{format:xml|json}")
  ResponseEntity<byte[]> requests(
      @PathVariable String format,
      @RequestParam Map<String, String> query,
      Locale language,
      HttpServletRequest request) {
    inJurisdiction(query);
    return answer(200, format, requests.list(caller(query), query, language, root(request)));
  }

  @GetMapping("/v2/requests/{id}.{format:xml|json}")
  ResponseEntity<byte[]> request(
      @PathVariable String id,
      @PathVariable String format,
      @RequestParam Map<String, String> query,
      Locale language,
      HttpServletRequest request) {
    inJurisdiction(query);
    return answer(200, format, requests.one(caller(query), id, query, language, root(request)));
  }

  @GetMapping("/v2/tokens/{token}.{format:xml|json}")
  ResponseEntity<byte[]> token(
      @PathVariable String token,
      @PathVariable String format,
      @RequestParam Map<String, String> query) {
    inJurisdiction(query);
    return answer(200, format, requests.token(token));
  }

  /** The one city this installation is of; which may be said or not. */
  private void inJurisdiction(Map<String, String> query) {
    var said = Requests.given(query, "jurisdiction_id");
    if (said != null && !jurisdiction.isEmpty() && !said.equals(jurisdiction)) {
      throw Open311Trouble.unknown("jurisdiction_id " + said + " was not found");
    }
  }

  /** Who has this key; null where none is given, refused where it is wrong. */
  private @Nullable Caller caller(Map<String, String> query) {
    var key = Requests.given(query, "api_key");
    return key == null ? null : sessions.byToken(key).orElseThrow(Open311Trouble::noKey);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> trouble(Open311Trouble trouble, HttpServletRequest request) {
    return error(trouble.status(), Objects.requireNonNull(trouble.getMessage()), request);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unknown(NoSuchElementException unknown, HttpServletRequest request) {
    return error(404, "the place was not found, or is not this key's", request);
  }

  private ResponseEntity<byte[]> error(int status, String description, HttpServletRequest request) {
    var format = request.getRequestURI().endsWith(".json") ? "json" : "xml";
    return answer(
        status,
        format,
        new Document(
            "errors",
            "error",
            List.of(parts("code", String.valueOf(status), "description", description))));
  }

  private ResponseEntity<byte[]> answer(int status, String format, Document document) {
    var isJson = format.equals("json");
    var body =
        isJson
            ? json.writeValueAsBytes(document.content())
            : document.xml().getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.status(status).contentType(isJson ? JSON : XML).body(body);
  }
}
