package org.linli.command.activations;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
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

/** HTTP for activations. */
@RestController
@RequestMapping("/api/command")
class ActivationResource {

  private final Activations activations;
  private final ActivationSteps steps;
  private final ActivationPlaces places;
  private final ActivationNodes nodes;
  private final Exercises exercises;
  private final ActivationViews views;
  private final Clock clock;

  ActivationResource(
      Activations activations,
      ActivationSteps steps,
      ActivationPlaces places,
      ActivationNodes nodes,
      Exercises exercises,
      ActivationViews views,
      Clock clock) {
    this.activations = activations;
    this.steps = steps;
    this.places = places;
    this.nodes = nodes;
    this.exercises = exercises;
    this.views = views;
    this.clock = clock;
  }

  record ToLevel(ResponseLevel level, Instant until, Ground ground) {}

  record Until(Instant until, Ground ground) {}

  record Wider(List<PlaceCode> places, Ground ground) {}

  record Further(List<PlaceCode> places) {}

  /**
   * A temporary post of a new group, at every place of a level.
   *
   * @param heads how many people it wants at each place
   */
  record NewPost(
      @Schema(example = "床位联络岗") String name,
      @Schema(example = "COMMUNITY") Level at,
      @Schema(example = "2") int heads,
      @Schema(example = "每两小时报一次空床") String duties) {}

  /**
   * A group nobody had foreseen.
   *
   * @param takes the keys of matters it takes over from others
   * @param posts what people it needs; none where it has its own
   */
  record NewGroup(
      @Schema(example = "beds") String key,
      @Schema(example = "床位保障组") String name,
      @Nullable @Schema(example = "Beds group") String englishName,
      Set<Level> at,
      @Nullable SourceAgency agency,
      @Schema(example = "统筹床位，应收尽收") String duties,
      List<String> takes,
      List<NewPost> posts) {

    AddedGroup group() {
      var group =
          new Plan.Group(
              key, name, englishName, at, ResponseLevel.IV, agency, duties, null, List.of());
      var stations =
          IntStream.range(0, posts.size()).mapToObj(it -> station(it + 1, posts.get(it))).toList();
      return new AddedGroup(group, takes, stations);
    }

    private Plan.Station station(int number, NewPost it) {
      return new Plan.Station(
          key + "-" + number,
          it.name(),
          null,
          key,
          it.at(),
          ResponseLevel.IV,
          it.heads(),
          List.of(),
          it.duties(),
          null);
    }
  }

  record NewGroups(List<NewGroup> groups, Ground ground) {}

  record End(Ground ground, boolean endSweeps) {}

  record Lessons(@Schema(example = "第二次叫应应在十分钟内完成") String lessons) {}

  record Answer(@Schema(example = "已通知网格员上门，老人已转移") String words) {}

  /** Something asked for after which nothing has changed. */
  record Interrupted(UUID id, Instant at, String plan, ResponseLevel level) {}

  @GetMapping("/alive")
  List<ActivationView.Bar> alive(Caller caller) {
    var now = clock.instant();
    return activations.alive(caller).stream().map(it -> ActivationView.Bar.of(it, now)).toList();
  }

  @GetMapping("/activations")
  Page<ActivationView> list(
      Caller caller, @RequestParam(defaultValue = "false") boolean responding, Page.Ask ask) {
    var page = activations.list(caller, responding, ask);
    return ask.of(page.total(), views.of(caller, page.items()));
  }

  @GetMapping("/activations/interrupted")
  List<Interrupted> interrupted(Caller caller) {
    return activations.interrupted(caller).stream()
        .map(it -> new Interrupted(it.id(), it.at(), it.plan(), it.level()))
        .toList();
  }

  @PostMapping("/activations/preview")
  @Refuses({403, 409, 422})
  ActivationView.Preview preview(Caller caller, @RequestBody ActivationWish wish) {
    return views.preview(caller, activations.preview(caller, wish));
  }

  @PostMapping("/activations")
  @ResponseStatus(CREATED)
  @Refuses({403, 409, 422})
  ActivationView declare(Caller caller, @RequestBody ActivationWish wish) {
    return view(caller, activations.declare(caller, wish));
  }

  private ActivationView view(Caller caller, Activation it) {
    return views.of(caller, List.of(it)).getFirst();
  }

  @GetMapping("/activations/{id}")
  ActivationView.Opened one(Caller caller, @PathVariable UUID id) {
    var it = activations.get(caller, id);
    return new ActivationView.Opened(
        view(caller, it),
        views.parts(activations.parts(it)),
        views.matters(activations.matters(it)),
        views.lines(activations.lines(it)));
  }

  @GetMapping("/activations/{id}/tree")
  ActivationView.NodeView tree(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable PlaceCode within) {
    return views.node(caller, nodes.open(caller, id, within));
  }

  @PutMapping("/activations/{id}/level")
  @Refuses({403, 409, 422})
  ActivationView stepTo(Caller caller, @PathVariable UUID id, @RequestBody ToLevel it) {
    return view(caller, steps.stepTo(caller, id, it.level(), it.until(), it.ground()));
  }

  @PutMapping("/activations/{id}/term")
  @Refuses({403, 409, 422})
  ActivationView extend(Caller caller, @PathVariable UUID id, @RequestBody Until it) {
    return view(caller, steps.extend(caller, id, it.until(), it.ground()));
  }

  @PostMapping("/activations/{id}/places")
  @Refuses({403, 409, 422})
  ActivationView widen(Caller caller, @PathVariable UUID id, @RequestBody Wider it) {
    return view(caller, places.widen(caller, id, it.places(), it.ground()));
  }

  /** What would come alive at further places. */
  @PostMapping("/activations/{id}/places/preview")
  @Refuses({403, 409, 422})
  ActivationView.Preview lookWider(Caller caller, @PathVariable UUID id, @RequestBody Further it) {
    return views.preview(caller, places.preview(caller, id, it.places()));
  }

  @PostMapping("/activations/{id}/groups")
  @Refuses({403, 409, 422})
  ActivationView addGroups(Caller caller, @PathVariable UUID id, @RequestBody NewGroups it) {
    var groups = it.groups().stream().map(NewGroup::group).toList();
    return view(caller, steps.addGroups(caller, id, groups, it.ground()));
  }

  @PostMapping("/activations/{id}/end")
  @Refuses({403, 409, 422})
  ActivationView standDown(Caller caller, @PathVariable UUID id, @RequestBody End it) {
    return view(caller, steps.standDown(caller, id, it.ground(), it.endSweeps()));
  }

  @PutMapping("/activations/{id}/review")
  @Refuses({403, 409, 422})
  ActivationView review(Caller caller, @PathVariable UUID id, @RequestBody Lessons it) {
    return view(caller, steps.review(caller, id, it.lessons()));
  }

  @GetMapping("/activations/{id}/injects")
  List<ActivationView.InjectView> injects(Caller caller, @PathVariable UUID id) {
    var it = activations.get(caller, id);
    return views.injects(it, exercises.told(it));
  }

  @PutMapping("/activations/{id}/injects/{number}/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void answer(
      Caller caller,
      @PathVariable UUID id,
      @Parameter(example = "1") @PathVariable int number,
      @RequestBody Answer it) {
    exercises.answer(caller, id, number, it.words());
  }

  @GetMapping("/activations/{id}/report")
  @Refuses(409)
  ActivationView.ReportView report(Caller caller, @PathVariable UUID id) {
    var it = activations.get(caller, id);
    return views.report(caller, it, exercises.report(it));
  }
}
