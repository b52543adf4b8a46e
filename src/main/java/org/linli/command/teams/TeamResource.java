package org.linli.command.teams;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.TeamView.SecondmentView;
import org.linli.command.teams.TeamView.StationView;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for teams: a community's board, and who is proposed for what is lacking. */
@RestController
@RequestMapping("/api/command/teams")
class TeamResource {

  private final Stations stations;
  private final Secondments secondments;
  private final Teams teams;
  private final TeamViews views;
  private final Places places;

  TeamResource(
      Stations stations, Secondments secondments, Teams teams, TeamViews views, Places places) {
    this.stations = stations;
    this.secondments = secondments;
    this.teams = teams;
    this.views = views;
    this.places = places;
  }

  /** A community's own stations or those of one of its grids; a grid has {@code least} at least. */
  record Part(
      PlaceView place,
      int wanted,
      int there,
      int lacking,
      @Nullable Integer least,
      List<StationView> stations) {}

  /** {@code waiting}: who is here, or on the way, without a station. */
  record Board(
      PlaceView community,
      int wanted,
      int there,
      int lacking,
      List<Part> parts,
      List<SecondmentView> waiting) {}

  /** One of a proposal, with what speaks for it; {@code here}: could start at once. */
  record PairView(
      TeamKey secondment,
      String name,
      Kin kin,
      String unit,
      boolean here,
      TeamKey station,
      String stationName,
      @Nullable String englishStationName,
      PlaceView place,
      boolean makeup,
      List<Skill> skills,
      boolean livesThere,
      @Nullable Integer metres) {}

  /** {@code most}: of how many people and stations one proposal is made; more wait for the next. */
  record ProposalView(List<PairView> pairs, int most) {}

  record Choice(
      @Schema(example = "420102002-17") TeamKey secondment,
      @Schema(example = "420102002-18") TeamKey station) {}

  record Yes(List<Choice> pairs) {}

  record Done(int done) {}

  /** The least a grid has, by the Wuhan notices on closed-off management. */
  private static final int LEAST_IN_A_GRID = 4;

  @GetMapping
  @Refuses(422)
  Board board(Caller caller, @RequestParam PlaceCode community) {
    var open = views.stations(caller, stations.of(caller, community));
    var parts = new TreeMap<PlaceCode, List<StationView>>();
    parts.put(community, new ArrayList<>());
    for (var it : places.children(community)) parts.put(it.code(), new ArrayList<>());
    for (var it : open) parts.computeIfAbsent(it.place().code(), _ -> new ArrayList<>()).add(it);
    var named = places.named(parts.keySet());
    var shown =
        parts.entrySet().stream()
            .map(it -> part(PlaceView.of(it.getKey(), named.get(it.getKey())), it.getValue()))
            .toList();
    return new Board(
        shown.getFirst().place(),
        shown.stream().mapToInt(Part::wanted).sum(),
        shown.stream().mapToInt(Part::there).sum(),
        shown.stream().mapToInt(Part::lacking).sum(),
        shown,
        views.secondments(caller, secondments.waiting(caller, community)));
  }

  /** All stations are shown, those of an exercise marked; the sums are of the real ones. */
  private static Part part(PlaceView place, List<StationView> stations) {
    var real = stations.stream().filter(it -> !it.exercise()).toList();
    return new Part(
        place,
        real.stream().mapToInt(StationView::heads).sum(),
        real.stream().mapToInt(StationView::there).sum(),
        real.stream().mapToInt(StationView::lacking).sum(),
        place.level() == Level.GRID ? LEAST_IN_A_GRID : null,
        stations);
  }

  /** Who of those without a station could go where; nothing is changed by it. */
  @GetMapping("/proposal")
  ProposalView proposal(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    var found = teams.propose(caller, within);
    var names = views.names(found.people().values());
    var named =
        places.named(found.stations().values().stream().map(Station::place).distinct().toList());
    var pairs =
        found.pairs().stream()
            .map(it -> {
              var who = Objects.requireNonNull(found.people().get(it.who().id().number())).it();
              var to = Objects.requireNonNull(found.stations().get(it.to().station().number()));
              return new PairView(
                  who.id(),
                  names.getOrDefault(who.id(), ""),
                  who.who().kin(),
                  who.home().unit(),
                  who.isHere(),
                  to.id(),
                  to.wish().name(),
                  to.wish().englishName(),
                  PlaceView.of(to.place(), named.get(to.place())),
                  it.makeup(),
                  it.skills(),
                  it.livesThere(),
                  it.metres());
            })
            .toList();
    return new ProposalView(pairs, Teams.MOST);
  }

  /** Does what was proposed, all of it or nothing. */
  @PostMapping("/proposal/confirmation")
  @Refuses({403, 409, 422})
  Done confirm(Caller caller, @RequestBody Yes yes) {
    var choices =
        yes.pairs().stream().map(it -> new Teams.Choice(it.secondment(), it.station())).toList();
    return new Done(teams.confirm(caller, choices));
  }
}
