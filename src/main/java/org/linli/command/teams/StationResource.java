package org.linli.command.teams;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Share;
import org.linli.command.teams.TeamView.StationView;
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

/** HTTP for stations: what is open at a place, and what a place adds by hand. */
@RestController
@RequestMapping("/api/command/stations")
class StationResource {

  private final Stations stations;
  private final TeamViews views;

  StationResource(Stations stations, TeamViews views) {
    this.stations = stations;
    this.views = views;
  }

  /** {@code exercise} is left out for real. */
  record NewStation(
      PlaceCode place,
      @Schema(example = "三号门卡口") String name,
      @Schema(example = "Gate 3 checkpoint") @Nullable String englishName,
      @Schema(example = "ACCESS_CONTROL") String group,
      @Schema(example = "4") int heads,
      List<Share> makeup,
      Set<Skill> skills,
      @Schema(example = "昼夜值守，出入登记，老人孩子帮送到家") String duties,
      @Nullable UUID exercise) {}

  record Numbers(@Schema(example = "6") int heads, List<Share> makeup, Set<Skill> skills) {}

  record Head(@Schema(example = "420102002-17") TeamKey secondment) {}

  record Opened(TeamKey id) {}

  /** With {@code gaps}, only those that lack somebody. */
  @GetMapping
  Page<StationView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "false") boolean gaps,
      Page.Ask ask) {
    var page = stations.list(caller, within, gaps, ask);
    return ask.of(page.total(), views.stations(caller, page.items()));
  }

  /** How many stations are open within a place, and people wanted, there and lacking. */
  @GetMapping("/count")
  Stations.Count count(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    return stations.count(caller, within);
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses(422)
  Opened add(Caller caller, @RequestBody NewStation it) {
    var wish =
        new StationWish(
            "",
            it.name(),
            it.englishName(),
            it.group(),
            null,
            it.heads(),
            it.makeup(),
            it.duties(),
            null,
            it.skills());
    return new Opened(stations.add(caller, it.place(), it.exercise(), wish));
  }

  @PutMapping("/{id}")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void change(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody Numbers it) {
    stations.change(caller, id, it.heads(), it.makeup(), it.skills());
  }

  @PutMapping("/{id}/head")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void lead(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @RequestBody Head it) {
    stations.lead(caller, id, it.secondment());
  }

  @PostMapping("/{id}/closing")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void close(Caller caller, @PathVariable @Parameter(example = "420102002-17") TeamKey id) {
    stations.close(caller, id);
  }
}
