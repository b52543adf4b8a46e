package org.linli.cases.whistles;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for whistles as a whole. */
@RestController
@RequestMapping("/api/whistles")
class WhistleResource {

  private final Whistles whistles;
  private final WhistleSteps steps;
  private final WhistleTerms terms;
  private final WhistleViews views;

  WhistleResource(Whistles whistles, WhistleSteps steps, WhistleTerms terms, WhistleViews views) {
    this.whistles = whistles;
    this.steps = steps;
    this.terms = terms;
    this.views = views;
  }

  /** {@code at} is when they are to be there; at once when left out. */
  record NewWhistle(
      WhistleKind kind,
      List<SourceAgency> agencies,
      PlaceCode place,
      @Schema(example = "解放大道 12 号地下车库") String spot,
      @Schema(example = "车库进水，一名住户触电受伤") String words,
      @Nullable Instant at,
      @Schema(example = "420103001-17") @Nullable String about) {}

  record Made(WhistleId id) {}

  record Words(@Schema(example = "积水已排净") String words) {}

  /** One in full. */
  record Opened(WhistleView whistle, List<WhistleView.Line> log) {}

  /** What may be needed, and the departments it takes. */
  record Need(String key, String name, String englishName, List<SourceAgency> agencies) {}

  /** {@code post} would answer; {@code vacant}: nobody is of the department, and it stands in. */
  record Department(SourceAgency agency, String post, boolean vacant) {}

  record Within(Timing timing, Limit ordinary, Limit emergency) {}

  /** What to know before blowing: needs, who answers for each department there, and limits. */
  record Terms(List<Need> needs, List<Department> departments, List<Within> limits) {}

  @GetMapping
  Page<WhistleView> list(
      Caller caller,
      @RequestParam(defaultValue = "OPEN") Whistles.Which which,
      @RequestParam(required = false) @Nullable PlaceCode place,
      Page.Ask ask) {
    var page = whistles.list(caller, which, place, ask);
    return ask.of(page.total(), views.of(caller, page.items()));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses(422)
  Made raise(Caller caller, @RequestBody NewWhistle it) {
    return new Made(
        whistles.raise(
            caller,
            new Whistles.Wish(
                it.kind(), it.agencies(), it.place(), it.spot(), it.words(), it.at(), it.about())));
  }

  @GetMapping("/terms")
  Terms terms(Caller caller, @RequestParam(required = false) @Nullable PlaceCode place) {
    var found = terms.at(caller, place);
    return new Terms(
        found.needs().stream()
            .map(it -> new Need(it.key(), it.name(), it.englishName(), it.agencies()))
            .toList(),
        found.departments().stream()
            .map(it -> new Department(it.agency(), it.post().title(), it.vacant()))
            .toList(),
        limits(found.limits()));
  }

  private static List<Within> limits(Limits all) {
    return Arrays.stream(Timing.values())
        .map(it -> new Within(it, all.of(it, false), all.of(it, true)))
        .toList();
  }

  @GetMapping("/{id}")
  Opened one(Caller caller, @PathVariable @Parameter(example = "420102002-1") WhistleId id) {
    var found = whistles.get(caller, id);
    return new Opened(views.of(caller, List.of(found.it())).getFirst(), views.lines(found.log()));
  }

  @PostMapping("/{id}/resolution")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void resolve(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @RequestBody Words it) {
    steps.resolve(caller, id, it.words());
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void withdraw(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @RequestBody Words it) {
    steps.withdraw(caller, id, it.words());
  }

  @PostMapping("/{id}/remarks")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void remark(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @RequestBody Words it) {
    steps.remark(caller, id, it.words());
  }
}
