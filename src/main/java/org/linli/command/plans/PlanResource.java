package org.linli.command.plans;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
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

/** HTTP for emergency plans. */
@RestController
@RequestMapping("/api/command/plans")
class PlanResource {

  private static final String YAML = "application/yaml";

  private final Plans plans;
  private final PlanViews views;

  PlanResource(Plans plans, PlanViews views) {
    this.plans = plans;
    this.views = views;
  }

  record NewVersion(
      PlaceCode place, @Nullable @Schema(example = "null", nullable = true) UUID cites) {}

  record Made(int version) {}

  record Text(
      PlaceCode place,
      @Schema(example = "1") int edition,
      @Schema(example = "key: flood") String yaml) {}

  record Submission(
      PlaceCode place,
      @Schema(example = "1") int edition,
      @Schema(example = "卡口改为两处，加上本社区的联系单") String words) {}

  record Review(
      PlaceCode place, boolean accept, @Schema(example = "联系单请补上社区卫生服务中心") String words) {}

  record Dropping(PlaceCode place) {}

  /** {@code key} is null where the text may have any. */
  record Check(
      @Nullable PlaceCode place,
      @Nullable @Schema(example = "flood") String key,
      @Schema(example = "key: flood") String yaml) {}

  /**
   * {@code plan} is there where nothing is wrong.
   *
   * @param warnings what is not wrong but must be known; none where the text may have any key
   */
  record Checked(
      @Nullable Plan plan,
      List<PlanVersionView.FaultAt> faults,
      List<PlanVersionView.FaultAt> warnings) {}

  @GetMapping
  PlanView.ListView list(Caller caller, @RequestParam(defaultValue = "0") PlaceCode place) {
    var at = caller.cut(Power.SEE_COMMAND, place);
    var all = plans.list(caller, at);
    return views.list(caller, at, all);
  }

  /** Own versions within a place: those being written and reviewed, or those in use. */
  @GetMapping("/own")
  Page<PlanView.OwnView> own(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "true") boolean open,
      Page.Ask ask) {
    var page = plans.own(caller, within, open, ask);
    return ask.of(page.total(), views.own(caller, page.items()));
  }

  @GetMapping(path = "/plan.schema.json", produces = "application/schema+json")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "application/schema+json", schema = @Schema(type = "object")))
  String schema() {
    return PlanSchema.TEXT;
  }

  /** What a plan begins from where there is none to take over. */
  @GetMapping(path = "/template", produces = YAML)
  String template() {
    return ShippedPlans.TEMPLATE;
  }

  /** Everything that is wrong with a text, keeping nothing. */
  @PostMapping("/check")
  Checked check(Caller caller, @RequestBody Check it) {
    caller.require(Power.SEE_COMMAND);
    var place = it.place() == null ? caller.place() : it.place();
    caller.require(Power.SEE_COMMAND, place);
    var reading = plans.read(it.yaml(), it.key(), place);
    var key = it.key();
    var warnings =
        key == null
            ? List.<LineFault>of()
            : plans.leftBehind(it.yaml(), key, place, Integer.MAX_VALUE);
    return new Checked(reading.plan(), views.faults(reading.faults()), views.faults(warnings));
  }

  @GetMapping("/{key}")
  PlanView.OpenedView one(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @RequestParam(defaultValue = "0") PlaceCode place) {
    var at = caller.cut(Power.SEE_COMMAND, place);
    var versions = plans.versions(caller, key, at);
    return views.opened(caller, at, inUse(key, at, versions), versions);
  }

  /** A plan of the place's own that nobody has accepted yet is shown as it is written. */
  private PlanVersion inUse(String key, PlaceCode at, List<PlanRow> versions) {
    try {
      return plans.inUse(key, at);
    } catch (NoSuchElementException none) {
      var draft =
          versions.stream()
              .filter(it -> it.state() != PlanState.DROPPED)
              .findFirst()
              .orElseThrow(() -> none);
      var plan = PlanFile.shape(draft.yaml()).plan();
      if (plan == null) plan = PlanFile.read(ShippedPlans.TEMPLATE).orThrow();
      return new PlanVersion(key, at, draft.version(), plan, draft.yaml());
    }
  }

  @GetMapping("/{key}/versions/{version}")
  PlanVersionView version(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestParam PlaceCode place) {
    return views.version(caller, plans.version(caller, key, place, version));
  }

  @GetMapping(path = "/{key}/versions/{version}/file", produces = YAML)
  String file(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestParam PlaceCode place) {
    return plans.text(caller, new Plans.PlanVersionName(key, place, version));
  }

  @PostMapping("/{key}/versions")
  @ResponseStatus(CREATED)
  @Refuses({403, 409, 422})
  Made draft(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @RequestBody NewVersion it) {
    return new Made(plans.draft(caller, key, it.place(), it.cites()).version());
  }

  /** Keeps the text, faults and all, and tells them. */
  @PutMapping("/{key}/versions/{version}")
  @Refuses({403, 409, 422})
  PlanVersionView save(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestBody Text it) {
    var name = new Plans.PlanVersionName(key, it.place(), version);
    return views.version(caller, plans.save(caller, name, it.edition(), it.yaml()));
  }

  @PostMapping("/{key}/versions/{version}/submission")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void submit(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestBody Submission it) {
    var name = new Plans.PlanVersionName(key, it.place(), version);
    plans.submit(caller, name, it.edition(), it.words());
  }

  @PostMapping("/{key}/versions/{version}/review")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void review(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestBody Review it) {
    plans.review(
        caller, new Plans.PlanVersionName(key, it.place(), version), it.accept(), it.words());
  }

  @PostMapping("/{key}/versions/{version}/removal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409})
  void drop(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @PathVariable @Parameter(example = "1") int version,
      @RequestBody Dropping it) {
    plans.drop(caller, new Plans.PlanVersionName(key, it.place(), version));
  }

  /** What a version says that another did not; the country's (area 0) comes with the program. */
  @GetMapping("/{key}/differences")
  @Refuses({403, 422})
  List<PlanDifference> compare(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @RequestParam PlaceCode fromPlace,
      @RequestParam int from,
      @RequestParam PlaceCode toPlace,
      @RequestParam int to) {
    return plans.compare(
        caller,
        new Plans.PlanVersionName(key, fromPlace, from),
        new Plans.PlanVersionName(key, toPlace, to));
  }
}
