package org.linli.command.teams;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.SecondmentDeeds.Deed;
import org.linli.command.teams.SecondmentDeeds.Figure;
import org.linli.command.teams.TeamView.SecondmentView;
import org.linli.command.teams.TeamView.StoryLine;
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

/** HTTP for secondments. */
@RestController
@RequestMapping("/api/command/secondments")
class SecondmentResource {

  private static final Set<SecondmentAct> BY_WORDS =
      Set.of(
          SecondmentAct.DISPATCH,
          SecondmentAct.WITHDRAW,
          SecondmentAct.CHECK_IN,
          SecondmentAct.START,
          SecondmentAct.RELEASE,
          SecondmentAct.EVALUATE,
          SecondmentAct.READ);

  private final Secondments secondments;
  private final SecondmentSteps steps;
  private final SecondmentDeeds deeds;
  private final TeamViews views;

  SecondmentResource(
      Secondments secondments, SecondmentSteps steps, SecondmentDeeds deeds, TeamViews views) {
    this.secondments = secondments;
    this.steps = steps;
    this.deeds = deeds;
    this.views = views;
  }

  /**
   * Somebody with an account by their {@code user} name, anybody else by {@code name} and {@code
   * unit}; {@code place} is a community, or the subdistrict that will say which.
   */
  record NewSecondment(
      @Schema(example = "zhangwei") @Nullable String user,
      @Schema(example = "王某某") @Nullable String name,
      @Schema(example = "10012345678") @Nullable String phone,
      Kin kin,
      Set<Skill> skills,
      @Schema(example = "区教育局") @Nullable String unit,
      @Nullable PlaceCode livesIn,
      boolean adult,
      PlaceCode place,
      @Nullable Instant from,
      Instant until,
      @Nullable UUID exercise) {}

  /** {@code words}: why; facts of the work where it is an evaluation. */
  record Step(SecondmentAct act, @Schema(example = "值守 14 天，接送就医 32 人次") String words) {}

  record At(@Schema(example = "420102002-17") TeamKey station) {}

  /** {@code station}: what they are sent for, if that is known. */
  record To(PlaceCode community, @Schema(example = "420102002-17") @Nullable TeamKey station) {}

  record Protection(boolean insured, boolean gear) {}

  record Task(
      @Schema(example = "给 3 栋独居老人送药") String title,
      @Schema(example = "药在服务站，先打电话") String words,
      @Nullable Instant due) {}

  record Nominated(TeamKey id) {}

  /** A duty somebody was given. */
  record DutyView(
      int number,
      String title,
      String words,
      @Nullable Instant due,
      Instant givenAt,
      @Nullable Instant doneAt) {

    static DutyView of(SecondmentLogStore.Duty it) {
      return new DutyView(it.number(), it.title(), it.words(), it.due(), it.givenAt(), it.doneAt());
    }
  }

  /** One in full: duties, deeds by kind and what was done. */
  record Whole(
      SecondmentView secondment,
      List<DutyView> duties,
      List<Figure> deeds,
      List<StoryLine> story) {}

  @GetMapping
  Page<SecondmentView> list(
      Caller caller,
      @RequestParam(defaultValue = "HERE") Secondments.Which which,
      @RequestParam(defaultValue = "0") PlaceCode within,
      Page.Ask ask) {
    var page = secondments.list(caller, which, within, ask);
    return ask.of(page.total(), views.secondments(caller, page.items()));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses({409, 422})
  Nominated nominate(Caller caller, @RequestBody NewSecondment it) {
    return new Nominated(
        secondments.nominate(
            caller,
            new Secondments.Nomination(
                it.user(),
                it.name(),
                it.phone(),
                it.kin(),
                it.skills(),
                it.unit(),
                it.livesIn(),
                it.adult(),
                it.place(),
                it.from(),
                it.until(),
                it.exercise())));
  }

  @GetMapping("/{id}")
  Whole one(Caller caller, @PathVariable @Parameter(example = "420102002-17") TeamKey id) {
    var kept = secondments.get(caller, id);
    return new Whole(
        views.secondments(caller, List.of(kept)).getFirst(),
        secondments.duties(id).stream().map(DutyView::of).toList(),
        deeds.figures(kept),
        views.story(secondments.story(id)));
  }

  @PostMapping("/{id}/steps")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void step(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody Step it) {
    if (!BY_WORDS.contains(it.act())) throw Refusal.because(TeamsReason.NOT_NOW);
    steps.act(caller, id, it.act(), it.words());
  }

  @PutMapping("/{id}/place")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void send(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody To it) {
    steps.send(caller, id, it.community(), it.station());
  }

  @PutMapping("/{id}/station")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void assign(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody At it) {
    steps.assign(caller, id, it.station());
  }

  @PutMapping("/{id}/protection")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409})
  void protect(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody Protection it) {
    steps.protect(caller, id, it.insured(), it.gear());
  }

  /** Refused to anybody but whoever commands them, with the name of who does. */
  @PostMapping("/{id}/duties")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409, 422})
  void task(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody Task it) {
    steps.task(caller, id, it.title(), it.words(), it.due());
  }

  @PutMapping("/{id}/duties/{number}/completion")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 409})
  void finish(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @PathVariable @Parameter(example = "1") int number) {
    steps.finish(caller, id, number);
  }

  /** The records behind one figure of deeds. */
  @GetMapping("/{id}/deeds")
  Page<Deed> deeds(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestParam @Parameter(example = "VISITED") String action,
      Page.Ask ask) {
    return deeds.records(caller, id, action, ask);
  }
}
