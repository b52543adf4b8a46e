package org.linli.command.plans;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
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
  private final Places places;
  private final Texts texts;

  PlanResource(Plans plans, Places places, Texts texts) {
    this.plans = plans;
    this.places = places;
    this.texts = texts;
  }

  /** One of those in use at a place. */
  record HeadView(
      String key,
      String name,
      @Nullable String englishName,
      Plan.Kind kind,
      PlaceView area,
      int version,
      boolean shipped,
      List<Plan.Response> levels,
      int posts) {}

  /** {@code mayWrite}: a plan of the place's own can be begun there by the caller. */
  record ListView(PlaceView place, List<HeadView> plans, boolean mayWrite) {}

  /** A place's own version in a list. */
  record OwnView(
      String key,
      PlaceView area,
      int version,
      PlanState state,
      String name,
      String words,
      Instant savedAt,
      Set<PlanState.Act> may) {}

  /**
   * What is in use at a place, and the place's own versions.
   *
   * @param hasShipped such a plan comes with the program too
   */
  record OpenedView(
      PlaceView place,
      PlanVersionView inUse,
      List<OwnView> versions,
      boolean hasShipped,
      boolean mayWrite) {}

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

  /** {@code plan} is there where nothing is wrong. */
  record Checked(@Nullable Plan plan, List<PlanVersionView.FaultAt> faults) {}

  @GetMapping
  ListView list(Caller caller, @RequestParam(defaultValue = "0") PlaceCode place) {
    var at = caller.cut(Power.SEE_COMMAND, place);
    var all = plans.list(caller, at);
    var named = named(Stream.concat(Stream.of(at), all.stream().map(PlanVersion::area)).toList());
    return new ListView(
        view(at, named),
        all.stream()
            .map(it ->
                new HeadView(
                    it.key(),
                    it.plan().name(),
                    it.plan().englishName(),
                    it.plan().kind(),
                    view(it.area(), named),
                    it.version(),
                    it.area().equals(PlaceCode.COUNTRY),
                    it.plan().levels(),
                    it.plan().posts().stream().mapToInt(Plan.Station::heads).sum()))
            .toList(),
        mayWrite(caller, at));
  }

  /** Own versions within a place: those being written and reviewed, or those in use. */
  @GetMapping("/own")
  Page<OwnView> own(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "true") boolean open,
      Page.Ask ask) {
    var page = plans.own(caller, within, open, ask);
    var named = named(page.items().stream().map(PlanRow::area).toList());
    return page.map(it -> own(it, caller, named));
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
    return new Checked(reading.plan(), faults(reading.faults()));
  }

  @GetMapping("/{key}")
  OpenedView one(
      Caller caller,
      @PathVariable @Parameter(example = "flood") String key,
      @RequestParam(defaultValue = "0") PlaceCode place) {
    var at = caller.cut(Power.SEE_COMMAND, place);
    var versions = plans.versions(caller, key, at);
    var it = inUse(key, at, versions);
    var named = named(List.of(at, it.area()));
    return new OpenedView(
        view(at, named),
        inUse(it, named),
        versions.stream().map(one -> own(one, caller, named)).toList(),
        ShippedPlans.find(key).isPresent(),
        mayWrite(caller, at));
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
    var it = plans.version(caller, key, place, version);
    return version(it, caller);
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
    return version(plans.save(caller, name, it.edition(), it.yaml()), caller);
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

  private static boolean mayWrite(Caller caller, PlaceCode at) {
    return caller.powers().contains(Power.KEEP_PLANS)
        && !at.level().isWiderThan(Level.CITY)
        && !Level.COMMUNITY.isWiderThan(at.level());
  }

  private PlanVersionView inUse(PlanVersion it, Map<PlaceCode, Place> named) {
    var shipped = it.area().equals(PlaceCode.COUNTRY);
    return new PlanVersionView(
        it.key(),
        view(it.area(), named),
        it.version(),
        shipped,
        PlanState.IN_USE,
        it.plan().name(),
        it.plan(),
        it.yaml(),
        1,
        "",
        null,
        null,
        null,
        shipped ? List.of() : faults(plans.read(it.yaml(), it.key(), it.area()).faults()),
        EnumSet.noneOf(PlanState.Act.class));
  }

  private PlanVersionView version(PlanRow it, Caller caller) {
    var review = it.review();
    var named = named(review == null ? List.of(it.area()) : List.of(it.area(), review.place()));
    return new PlanVersionView(
        it.key(),
        view(it.area(), named),
        it.version(),
        false,
        it.state(),
        it.name(),
        PlanFile.shape(it.yaml()).plan(),
        it.yaml(),
        it.edition(),
        it.words(),
        it.cites(),
        it.savedAt(),
        review == null
            ? null
            : new PlanVersionView.Reviewed(
                view(review.place(), named), review.at(), review.words()),
        faults(plans.read(it.yaml(), it.key(), it.area()).faults()),
        it.may(caller));
  }

  private static OwnView own(PlanRow it, Caller caller, Map<PlaceCode, Place> named) {
    return new OwnView(
        it.key(),
        view(it.area(), named),
        it.version(),
        it.state(),
        it.name(),
        it.words(),
        it.savedAt(),
        it.may(caller));
  }

  private List<PlanVersionView.FaultAt> faults(List<LineFault> faults) {
    return faults.stream()
        .map(it -> {
          var told = texts.view(it.fault());
          return new PlanVersionView.FaultAt(
              it.line(), it.fault().where(), it.fault().value(), told.reason(), told.cure());
        })
        .toList();
  }

  private Map<PlaceCode, Place> named(List<PlaceCode> codes) {
    return places.named(codes.stream().distinct().toList());
  }

  private static PlaceView view(PlaceCode code, Map<PlaceCode, Place> named) {
    return PlaceView.of(code, named.get(code));
  }
}
