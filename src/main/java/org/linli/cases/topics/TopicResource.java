package org.linli.cases.topics;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseId;
import org.linli.cases.Unit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for topics. */
@RestController
@RequestMapping("/api/topics")
class TopicResource {

  private final Topics topics;
  private final TopicFinder finder;
  private final TopicViews views;

  TopicResource(Topics topics, TopicFinder finder, TopicViews views) {
    this.topics = topics;
    this.finder = finder;
    this.views = views;
  }

  /** {@code agency} is left out for the place's own people. */
  record Opening(
      @Schema(example = "1") int version,
      PlaceCode place,
      @Nullable SourceAgency agency,
      @Schema(example = "井圈老化，货车一压就松") String cause,
      @Schema(example = "换成防沉降井圈，路口禁行货车") String fix,
      Instant due) {}

  record Saying(@Schema(example = "1") int version, @Schema(example = "井圈已全部更换") String words) {}

  record Reopening(
      @Schema(example = "3") int version, Instant due, @Schema(example = "又松了两处") String words) {}

  record Opened(TopicView topic, List<TopicView.Line> log) {}

  /** {@code topic} is null where the case is of none. */
  record OfCase(@Nullable TopicView topic) {}

  /** How many were offered, anew or again. */
  record Looked(@Schema(example = "2") int offered) {}

  @GetMapping
  Page<TopicView> list(
      Caller caller,
      @RequestParam(defaultValue = "OFFERED") Topics.Which which,
      @RequestParam(defaultValue = "0") PlaceCode within,
      Page.Ask ask) {
    var found = topics.list(caller, which, within, ask);
    return ask.of(found.total(), views.of(found.items()));
  }

  /** Whether there is anything to see, and what waits for the caller. */
  @GetMapping("/standing")
  Topics.Standing standing(Caller caller) {
    return topics.standing(caller);
  }

  /** Looks now, and not only this night. */
  @PostMapping("/looks")
  Looked look(Caller caller) {
    caller.require(Power.DISPATCH_CASES);
    return new Looked(finder.look());
  }

  @GetMapping("/of-case/{id}")
  OfCase ofCase(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    var found = topics.of(caller, id);
    return new OfCase(found.map(it -> views.of(List.of(it)).getFirst()).orElse(null));
  }

  @GetMapping("/{id}")
  Opened one(Caller caller, @PathVariable @Parameter(example = "420102002-1") TopicId id) {
    var found = topics.get(caller, id);
    return new Opened(views.of(List.of(found.seen())).getFirst(), views.lines(found.log()));
  }

  @GetMapping("/{id}/cases")
  Page<TopicView.OneCase> cases(
      Caller caller, @PathVariable @Parameter(example = "420102002-1") TopicId id, Page.Ask ask) {
    var found = topics.cases(caller, id, ask);
    return ask.of(found.total(), views.cases(found.items()));
  }

  @PutMapping("/{id}/charge")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void open(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") TopicId id,
      @RequestBody Opening it) {
    var wish = new Topics.Wish(new Unit(it.place(), it.agency()), it.cause(), it.fix(), it.due());
    topics.open(caller, id, it.version(), wish);
  }

  @PutMapping("/{id}/set-aside")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void setAside(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") TopicId id,
      @RequestBody Saying it) {
    topics.setAside(caller, id, it.version(), it.words());
  }

  @PutMapping("/{id}/fix")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void fix(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") TopicId id,
      @RequestBody Saying it) {
    topics.fix(caller, id, it.version(), it.words());
  }

  @PutMapping("/{id}/closure")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void close(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") TopicId id,
      @RequestBody Saying it) {
    topics.close(caller, id, it.version(), it.words());
  }

  @PutMapping("/{id}/reopening")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void reopen(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") TopicId id,
      @RequestBody Reopening it) {
    topics.reopen(caller, id, it.version(), it.due(), it.words());
  }
}
