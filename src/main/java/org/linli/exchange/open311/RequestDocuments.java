package org.linli.exchange.open311;

import static org.linli.exchange.open311.Document.parts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseId;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.PublishedCases;
import org.linli.cases.PublishedCases.Note;
import org.linli.cases.PublishedCases.Published;
import org.linli.cases.classes.Classes;
import org.linli.edge.Texts;
import org.springframework.stereotype.Component;

/** Cases as the standard writes requests. */
@Component
class RequestDocuments {

  private final PublishedCases cases;
  private final Classes classes;
  private final Media media;
  private final Texts texts;

  RequestDocuments(PublishedCases cases, Classes classes, Media media, Texts texts) {
    this.cases = cases;
    this.classes = classes;
    this.media = media;
    this.texts = texts;
  }

  /** What was done with each stands with it where {@code extended}. */
  Document of(List<Published> found, boolean extended, Locale language, String root) {
    var photos = media.addresses(found, root);
    var notes = extended ? cases.notes(found) : Map.<CaseId, List<Note>>of();
    return new Document(
        "service_requests",
        "request",
        found.stream()
            .map(it -> {
              var request = request(it, language, photos.get(it.id()));
              if (extended) request.put("notes", notes(notes.getOrDefault(it.id(), List.of())));
              return request;
            })
            .toList());
  }

  private List<Map<String, @Nullable Object>> notes(List<Note> some) {
    return some.stream()
        .map(it ->
            parts(
                "datetime",
                written(it.at()),
                "summary",
                it.answer() == null ? texts.say("open311.note." + it.act()) : it.answer(),
                "type",
                type(it)))
        .toList();
  }

  private static String type(Note it) {
    if (it.ends()) return "closed";
    return it.act() == Act.REPORT || it.act() == Act.REOPEN ? "opened" : "activity";
  }

  private Map<String, @Nullable Object> request(
      Published it, Locale language, @Nullable String photo) {
    var leaf = it.leaf() == null ? null : classes.find(it.leaf()).orElse(null);
    var point = it.point();
    return parts(
        "service_request_id",
        it.id(),
        "status",
        it.open() ? "open" : "closed",
        "status_notes",
        it.done() == null ? texts.say("open311.state." + it.state()) : it.done(),
        "service_name",
        leaf == null ? null : leaf.name().in(language),
        "service_code",
        it.leaf(),
        "description",
        it.words(),
        "agency_responsible",
        it.agency() == null ? null : texts.say("agency." + it.agency()),
        "service_notice",
        null,
        "requested_datetime",
        written(it.reported()),
        "updated_datetime",
        written(it.changed()),
        "expected_datetime",
        it.handleBy() == null ? null : written(it.handleBy()),
        "address",
        it.address(),
        "address_id",
        null,
        "zipcode",
        null,
        "lat",
        point == null ? null : point.latitude(),
        "long",
        point == null ? null : point.longitude(),
        "media_url",
        photo);
  }

  /** With the offset and without a fraction, as the standard has it. */
  private static String written(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(WorkDays.ZONE).toOffsetDateTime());
  }
}
