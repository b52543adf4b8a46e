package org.linli.command.notices;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.command.activations.Activation;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Refuses;
import org.linli.law.LegalBasis;
import org.linli.law.measures.MeasureState;
import org.linli.law.measures.Measures;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what a household is told of its place, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/notices")
@Refuses({403, 410})
class PlaceNoticesResource {

  private final PlaceNotices notices;
  private final Clock clock;

  PlaceNoticesResource(PlaceNotices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  record NoticesView(List<ResponseNotice> responses, List<MeasureNotice> measures) {}

  /** A law and its article, or what else was decided on. */
  record Basis(String title, String englishTitle) {
    static Basis of(@Nullable LegalBasis it, String key) {
      return it == null ? new Basis(key, key) : new Basis(it.cited(), it.englishCited());
    }
  }

  /**
   * An emergency response that is alive.
   *
   * @param authority in whose name it was declared
   * @param number of the announcement
   * @param overdue its expected end is past, and nobody has ended it yet
   */
  record ResponseNotice(
      UUID id,
      String name,
      @Nullable String englishName,
      @Schema(example = "三个社区同日出现聚集性发热") String matter,
      ResponseLevel level,
      PlaceView place,
      Instant since,
      Instant until,
      boolean overdue,
      String authority,
      String number,
      Basis basis) {}

  /**
   * A measure that was announced.
   *
   * @param begun it binds already, and is not only to come
   * @param restricts it restricts people, and not only goods
   * @param link where the announcement is to be read
   */
  record MeasureNotice(
      UUID id,
      String name,
      String englishName,
      boolean restricts,
      boolean begun,
      PlaceView place,
      Instant from,
      Instant until,
      String content,
      @Nullable String englishContent,
      String proportion,
      @Nullable String englishProportion,
      String protection,
      @Nullable String englishProtection,
      String appeal,
      @Nullable String englishAppeal,
      String authority,
      String number,
      @Nullable String link,
      Basis basis) {}

  @GetMapping
  NoticesView notices(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var told = notices.of(token);
    var now = clock.instant();
    return new NoticesView(
        told.responses().stream().map(it -> view(it, told, now)).toList(),
        told.measures().stream().map(it -> view(it, told.named())).toList());
  }

  private static ResponseNotice view(Activation it, PlaceNotices.Notices told, Instant now) {
    var place = it.over(told.grid()).orElse(told.grid());
    return new ResponseNotice(
        it.id(),
        it.name(),
        it.englishName(),
        it.matter(),
        it.level(),
        PlaceView.of(place, told.named().get(place)),
        it.startedAt(),
        it.until(),
        it.isOverdue(now),
        it.ground().authority(),
        it.ground().notice(),
        Basis.of(told.bases().get(it.ground().basis()), it.ground().basis()));
  }

  private static MeasureNotice view(Measures.Told told, Map<PlaceCode, Place> named) {
    var it = told.measure();
    var words = it.words();
    var decision = told.decision();
    var notice = told.notice();
    return new MeasureNotice(
        it.id(),
        it.kind().name(),
        it.kind().englishName(),
        it.kind().restricts(),
        it.state() instanceof MeasureState.InForce,
        PlaceView.of(it.place(), named.get(it.place())),
        it.from(),
        it.until(),
        words.content(),
        words.englishContent(),
        words.proportion(),
        words.englishProportion(),
        words.protection(),
        words.englishProtection(),
        words.appeal(),
        words.englishAppeal(),
        decision.authority(),
        notice.number(),
        notice.link(),
        Basis.of(told.basis(), it.basis()));
  }
}
