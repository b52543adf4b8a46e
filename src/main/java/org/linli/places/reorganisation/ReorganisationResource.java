package org.linli.places.reorganisation;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.edge.Texts;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.places.reorganisation.Reorganisation.Content;
import org.linli.places.reorganisation.Reorganisation.State;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for reorganisations. */
@RestController
@RequestMapping("/api/reorganisations")
class ReorganisationResource {

  private final Reorganisations reorganisations;
  private final Places places;
  private final Texts texts;

  ReorganisationResource(Reorganisations reorganisations, Places places, Texts texts) {
    this.reorganisations = reorganisations;
    this.places = places;
    this.texts = texts;
  }

  /** {@code version} is the one that was seen; it is not needed for a new plan. */
  record Wish(
      @Nullable Integer version,
      @Schema(example = "第2网格拆分为两个网格") @Nullable String title,
      @Schema(example = "街道办事处决定〔2026〕1号") @Nullable String basis,
      LocalDate day,
      List<ChangeView> changes) {

    Content content() {
      return new Content(
          title == null ? "" : title.strip(),
          basis == null ? "" : basis.strip(),
          day,
          ChangeView.changes(changes));
    }
  }

  record Changes(List<ChangeView> changes) {}

  enum Next {
    PLANNED,
    WITHDRAWN
  }

  record NextState(Next state, int version) {}

  /** {@code names} has every place the changes name. */
  record PlanView(
      UUID id,
      int version,
      String title,
      String basis,
      LocalDate day,
      String state,
      @Nullable LocalDate figuresFrom,
      @Nullable String trouble,
      String user,
      Instant at,
      List<ChangeView> changes,
      Map<PlaceCode, PlaceView> names) {}

  @GetMapping
  Page<PlanView> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var plans = reorganisations.list(caller, within, ask);
    var names = named(plans.items());
    return plans.map(it -> view(it, names));
  }

  @GetMapping("/{id}")
  PlanView one(Caller caller, @PathVariable UUID id) {
    return view(reorganisations.get(caller, id));
  }

  @PostMapping
  @Refuses({404, 409, 422})
  @ResponseStatus(CREATED)
  PlanView draft(Caller caller, @RequestBody Wish wish) {
    return view(reorganisations.draft(caller, wish.content()));
  }

  @PutMapping("/{id}")
  @Refuses({404, 409, 422})
  PlanView change(Caller caller, @PathVariable UUID id, @RequestBody Wish wish) {
    var version = wish.version() == null ? 0 : wish.version();
    return view(reorganisations.change(caller, id, version, wish.content()));
  }

  @PutMapping("/{id}/state")
  @Refuses({404, 409, 422})
  PlanView next(Caller caller, @PathVariable UUID id, @RequestBody NextState next) {
    return view(
        switch (next.state()) {
          case PLANNED -> reorganisations.plan(caller, id, next.version());
          case WITHDRAWN -> reorganisations.withdraw(caller, id, next.version());
        });
  }

  @PostMapping("/previews")
  @Refuses({404, 409, 422})
  PreviewView preview(Caller caller, @RequestBody Changes it) {
    var preview = reorganisations.preview(caller, ChangeView.changes(it.changes()));
    var from = new TreeSet<PlaceCode>();
    preview.results().forEach(result -> from.addAll(result.from()));
    return PreviewView.of(preview, places.named(from), texts);
  }

  private Map<PlaceCode, Place> named(List<Reorganisation> plans) {
    var codes = new TreeSet<PlaceCode>();
    for (var plan : plans) codes.addAll(codesOf(plan));
    return places.named(codes);
  }

  private static Set<PlaceCode> codesOf(Reorganisation plan) {
    var codes = new TreeSet<PlaceCode>();
    for (var it : plan.content().changes()) {
      codes.addAll(it.touched());
      codes.addAll(it.targets());
    }
    return codes;
  }

  private PlanView view(Reorganisation it) {
    return view(it, named(List.of(it)));
  }

  private PlanView view(Reorganisation it, Map<PlaceCode, Place> named) {
    var names = new java.util.TreeMap<PlaceCode, PlaceView>();
    for (var code : codesOf(it)) {
      var place = named.get(code);
      if (place != null) names.put(code, PlaceView.of(place));
    }
    return new PlanView(
        it.id(),
        it.version(),
        it.content().title(),
        it.content().basis(),
        it.content().day(),
        it.state().word(),
        it.state() instanceof State.InForce(var from) ? from : null,
        it.state() instanceof State.Planned(var trouble) && trouble != null
            ? Trouble.say(trouble, texts)
            : null,
        it.user(),
        it.at(),
        it.content().changes().stream().map(ChangeView::of).toList(),
        names);
  }
}
