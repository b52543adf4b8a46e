package org.linli.exchange.open311;

import static org.linli.exchange.open311.Document.parts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.cases.CaseId;
import org.linli.cases.CaseReports;
import org.linli.cases.PublishedCases;
import org.linli.cases.PublishedCases.Published;
import org.linli.cases.Source;
import org.linli.cases.Telling;
import org.linli.cases.photos.Sent;
import org.linli.edge.Caller;
import org.linli.edge.Texts;
import org.linli.places.outlines.Crs;
import org.springframework.stereotype.Component;

/** The standard's requests, which are our cases. */
@Component
class Requests {

  private static final Duration FURTHEST = Duration.ofDays(90);
  private static final int MOST = 1_000;
  private static final int PAGE = 50;

  private final PublishedCases cases;
  private final CaseReports reports;
  private final Services services;
  private final RequestDocuments documents;
  private final Media media;
  private final Texts texts;
  private final Clock clock;

  Requests(
      PublishedCases cases,
      CaseReports reports,
      Services services,
      RequestDocuments documents,
      Media media,
      Texts texts,
      Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.services = services;
    this.documents = documents;
    this.media = media;
    this.texts = texts;
    this.clock = clock;
  }

  /** Whoever sends without saying where is told so: nobody could be sent to look. */
  Document post(Caller caller, Map<String, String> form, List<Sent> photos, Locale language) {
    var code = given(form, "service_code");
    if (code == null) throw Open311Trouble.bad("service_code was not provided");
    var service = services.service(code);
    var latitude = degrees(form, "lat", 90);
    var longitude = degrees(form, "long", 180);
    var address = given(form, "address_string");
    if (latitude == null != (longitude == null)) {
      throw Open311Trouble.bad("lat and long are given together or not at all");
    }
    if (latitude == null && address == null) {
      throw Open311Trouble.bad("lat and long, or address_string, were not provided");
    }
    var words = given(form, "description");
    var told =
        new Telling(
            UUID.randomUUID(),
            Source.SYSTEM,
            null,
            Media.withAddress(
                words == null ? service.name().in(language) : words, given(form, "media_url")),
            longitude,
            latitude,
            crs(form),
            null,
            null,
            address,
            code,
            situation(form, service.standards().size()),
            name(form),
            given(form, "phone"),
            null,
            null);
    try {
      var taken = reports.report(caller, told).id();
      var notice = texts.say("open311.taken") + media.take(caller, taken, photos);
      return new Document(
          "service_requests",
          "request",
          List.of(
              parts("service_request_id", taken, "service_notice", notice, "account_id", null)));
    } catch (Refusal refused) {
      throw Open311Trouble.bad(refusal(refused));
    }
  }

  private String refusal(Refusal refused) {
    var first = refused.faults().stream().findFirst();
    return first
        .map(it -> it.where() + ": " + texts.view(it).reason())
        .orElseGet(() -> texts.detail(refused));
  }

  private static @Nullable Integer situation(Map<String, String> form, int most) {
    var said = given(form, "attribute[" + Services.SITUATION + "]");
    if (said == null) return null;
    if (!said.matches("[1-9]") || Integer.parseInt(said) > most) {
      throw Open311Trouble.bad("attribute[" + Services.SITUATION + "] is none of its values");
    }
    return Integer.valueOf(said);
  }

  private static @Nullable String name(Map<String, String> form) {
    var first = given(form, "first_name");
    var last = given(form, "last_name");
    if (first == null && last == null) return null;
    if (first == null || last == null) return first == null ? last : first;
    var joined = last.codePoints().allMatch(Character::isIdeographic) ? "" : " ";
    return joined.isEmpty() ? last + first : first + joined + last;
  }

  /** An empty parameter is as good as none. */
  static @Nullable String given(Map<String, String> form, String name) {
    var value = form.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Phones in China tell GCJ-02; the standard knows WGS-84 alone, which nothing said means. */
  private static @Nullable Crs crs(Map<String, String> form) {
    var said = given(form, "crs");
    if (said == null || said.equals("WGS84")) return null;
    if (said.equals("GCJ02")) return Crs.GCJ02;
    throw Open311Trouble.bad("crs is WGS84 or GCJ02");
  }

  private static @Nullable Double degrees(Map<String, String> form, String name, int most) {
    var said = given(form, name);
    if (said == null) return null;
    try {
      var value = Double.parseDouble(said);
      if (Math.abs(value) <= most) return value;
    } catch (NumberFormatException notANumber) {
      // Told below, with the same words as a number out of range.
    }
    throw Open311Trouble.bad(name + " is not a number of degrees: " + said);
  }

  /**
   * @param root where we are reached, without a slash at the end
   */
  Document list(@Nullable Caller caller, Map<String, String> query, Locale language, String root) {
    var ids = given(query, "service_request_id");
    var found = ids == null ? reported(caller, query) : cases.named(caller, ids(ids));
    return documents.of(found, extended(query), language, root);
  }

  /** The usual extension, which other services answer with what was done. */
  private static boolean extended(Map<String, String> query) {
    return "true".equals(given(query, "extensions"));
  }

  private List<Published> reported(@Nullable Caller caller, Map<String, String> query) {
    var now = clock.instant();
    var until = time(query, "end_date", now.plusSeconds(1));
    var from = time(query, "start_date", until.minus(FURTHEST));
    if (from.isBefore(until.minus(FURTHEST))) from = until.minus(FURTHEST);
    var codes = given(query, "service_code");
    var leaves = codes == null ? List.<String>of() : List.of(codes.split(","));
    leaves.forEach(services::service);
    var size = number(query, "page_size", given(query, "page") == null ? MOST : PAGE, MOST);
    var page = number(query, "page", 1, Integer.MAX_VALUE / MOST);
    return cases.reported(caller, from, until, leaves, open(query), size, (long) (page - 1) * size);
  }

  private static @Nullable Boolean open(Map<String, String> query) {
    var said = given(query, "status");
    if (said == null) return null;
    var words = List.of(said.toLowerCase(Locale.ROOT).split(","));
    if (!List.of("open", "closed").containsAll(words)) {
      throw Open311Trouble.bad("status is open or closed, or both with a comma");
    }
    return words.contains("open") && words.contains("closed") ? null : words.contains("open");
  }

  private static int number(Map<String, String> query, String name, int usual, int most) {
    var said = given(query, name);
    if (said == null) return usual;
    if (!said.matches("[1-9]\\d{0,8}")) throw Open311Trouble.bad(name + " is a number from 1");
    return Math.min(Integer.parseInt(said), most);
  }

  private static Instant time(Map<String, String> query, String name, Instant usual) {
    var said = given(query, name);
    if (said == null) return usual;
    try {
      // A plus in an address that was not encoded has become a blank.
      return OffsetDateTime.parse(said.replace(' ', '+')).toInstant();
    } catch (DateTimeException notATime) {
      throw Open311Trouble.bad(name + " is not a time like 2020-02-20T08:30:00+08:00: " + said);
    }
  }

  private static List<CaseId> ids(String said) {
    try {
      return Arrays.stream(said.split(",")).limit(MOST).map(String::strip).map(CaseId::of).toList();
    } catch (IllegalArgumentException notAnId) {
      throw unknown(said);
    }
  }

  private static Open311Trouble unknown(String id) {
    return Open311Trouble.unknown("service_request_id " + id + " was not found");
  }

  Document one(
      @Nullable Caller caller,
      String said,
      Map<String, String> query,
      Locale language,
      String root) {
    var id = ids(said).getFirst();
    var found = cases.one(caller, id).orElseThrow(() -> unknown(said));
    return documents.of(List.of(found), extended(query), language, root);
  }

  /** A reporter's link is as good as a token. */
  Document token(String token) {
    try {
      var id = cases.behind(token);
      return new Document(
          "service_requests", "request", List.of(parts("token", token, "service_request_id", id)));
    } catch (Refusal unknown) {
      throw Open311Trouble.unknown("token " + token + " was not found");
    }
  }
}
