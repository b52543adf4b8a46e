package org.linli.people.moves;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Belonging;
import org.linli.people.DwellingId;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.Typed;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for people who move. */
@RestController
@RequestMapping("/api/moves")
class MoveResource {

  private final Moves moves;
  private final Belonging belonging;
  private final Places places;
  private final Clock clock;

  MoveResource(Moves moves, Belonging belonging, Places places, Clock clock) {
    this.moves = moves;
    this.belonging = belonging;
    this.places = places;
    this.clock = clock;
  }

  /** {@code residents} are numbers of the household's people; nobody means all of them. */
  record NewMove(
      HouseholdId household,
      @Nullable List<String> residents,
      HandOver.Kind kind,
      @Nullable PlaceCode to,
      @Schema(example = "广州") @Nullable String outside,
      @Nullable Boolean left,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      @Nullable Boolean fromRisk,
      @Nullable HouseholdId intoHousehold,
      @Nullable DwellingId intoDwelling,
      @Schema(example = "随子女居住") @Nullable String reason) {}

  record NewBirth(
      HouseholdId household,
      @Schema(example = "王新") String name,
      Resident.@Nullable Sex sex,
      LocalDate on,
      @Schema(example = "17") @Nullable String mother,
      @Nullable Boolean motherElsewhere) {}

  /** {@code version} is the one the caller has seen; the other fields are for some steps only. */
  record TakenStep(
      int version,
      @Schema(example = "查无此人") @Nullable String reason,
      @Nullable HouseholdId household,
      @Nullable DwellingId dwelling,
      Resident.@Nullable Relation relation,
      @Nullable PlaceCode to,
      @Nullable LocalDate until) {}

  record ToldView(MoveView move, @Nullable String link) {}

  record DestinationView(PlaceView place, String path) {}

  record DoorView(
      DwellingId dwelling,
      @Nullable HouseholdId household,
      @Nullable PlaceView grid,
      String building,
      String entrance,
      String room,
      String headName,
      int members) {}

  @GetMapping
  Page<MoveView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(defaultValue = "TODO") Moves.Which which,
      Page.Ask ask) {
    var found = moves.list(caller, place, which, ask);
    var known = placesOf(found.items(), List.of());
    var sight = sight(caller, known);
    return found.map(it -> MoveView.of(it, sight, null));
  }

  @GetMapping("/{move}")
  MoveView one(Caller caller, @PathVariable HandOverId move) {
    return whole(caller, moves.get(caller, move));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  ToldView announce(Caller caller, @RequestBody NewMove it) {
    return told(
        caller,
        moves.announce(
            caller,
            new Asked.Announcement(
                it.household(),
                it.residents() == null
                    ? List.of()
                    : it.residents().stream()
                        .map(text -> Typed.residentNumber("residents", text))
                        .toList(),
                it.kind(),
                it.to(),
                ArrivalForm.blankIsNull(it.outside()),
                !Boolean.FALSE.equals(it.left()),
                it.on(),
                it.until(),
                Boolean.TRUE.equals(it.fromRisk()),
                ArrivalForm.doorOrNull(it.intoHousehold(), it.intoDwelling()),
                Typed.plain(it.reason()))));
  }

  @PostMapping("/arrivals")
  @ResponseStatus(CREATED)
  ToldView arrive(Caller caller, @RequestBody ArrivalForm it) {
    return told(caller, moves.arrive(caller, it.read()));
  }

  @PostMapping("/births")
  @ResponseStatus(CREATED)
  ToldView born(Caller caller, @RequestBody NewBirth it) {
    return told(
        caller,
        moves.born(
            caller,
            new Asked.Birth(
                it.household(),
                Typed.plain(it.name()),
                it.sex() == null ? Resident.Sex.UNKNOWN : it.sex(),
                it.on(),
                it.mother() == null ? null : Typed.residentNumber("mother", it.mother()),
                Boolean.TRUE.equals(it.motherElsewhere()))));
  }

  /** A step by its noun; {@code write-off} is as good as {@code WRITE_OFF}. */
  @PostMapping("/{move}/{step}")
  ToldView take(
      Caller caller,
      @PathVariable HandOverId move,
      @Parameter(example = "RECEIPT") @PathVariable Asked.Noun step,
      @RequestBody TakenStep it) {
    var words =
        new Asked.Words(
            Typed.plain(it.reason()),
            ArrivalForm.doorOrNull(it.household(), it.dwelling()),
            it.relation(),
            it.to(),
            it.until());
    return told(caller, moves.take(caller, move, it.version(), step, words));
  }

  @GetMapping("/of/{household}")
  List<MoveView> ofHousehold(Caller caller, @PathVariable HouseholdId household) {
    var found = moves.of(caller, household);
    var known = placesOf(found, List.of());
    var sight = sight(caller, known);
    return found.stream().map(it -> MoveView.of(it, sight, null)).toList();
  }

  /** Anywhere in the tree: what a place is called is no secret, and people move everywhere. */
  @GetMapping("/destinations")
  List<DestinationView> destinations(Caller caller, @RequestParam(defaultValue = "") String q) {
    var found = moves.destinations(caller, q);
    var above =
        places.named(
            found.stream()
                .flatMap(it -> it.code().ancestors().stream())
                .collect(Collectors.toSet()));
    return found.stream()
        .map(it -> new DestinationView(PlaceView.of(it), path(it.code(), above)))
        .toList();
  }

  @GetMapping("/doors")
  Page<DoorView> doors(
      Caller caller,
      @RequestParam PlaceCode within,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var found = belonging.doors(caller, within, q, ask);
    var grids =
        places.named(found.items().stream().map(it -> it.grid()).collect(Collectors.toSet()));
    return found.map(it -> {
      var grid = grids.get(it.grid());
      return new DoorView(
          it.dwelling(),
          it.household(),
          grid == null ? null : PlaceView.of(grid),
          it.building(),
          it.entrance(),
          it.room(),
          Masked.name(it.headName()),
          it.members());
    });
  }

  private ToldView told(Caller caller, Moves.Told told) {
    var link = told.link();
    return new ToldView(whole(caller, told.kept()), link == null ? null : "/h/" + link);
  }

  private MoveView whole(Caller caller, Kept kept) {
    var log = moves.log(caller, kept.handOver().id());
    return MoveView.of(kept, sight(caller, placesOf(List.of(kept), log)), log);
  }

  private MoveView.Sight sight(Caller caller, Map<PlaceCode, Place> known) {
    return new MoveView.Sight(caller, known, clock.instant(), moves.limits());
  }

  private Map<PlaceCode, Place> placesOf(Collection<Kept> kept, List<Kept.Line> log) {
    var codes = new HashSet<PlaceCode>();
    for (var it : kept) {
      for (var place : new PlaceCode[] {it.handOver().from(), it.handOver().to()}) {
        if (place != null) codes.addAll(List.of(place, around(place)));
      }
      if (it.handOver().state() instanceof State.Open open) codes.add(open.owner());
    }
    log.forEach(line -> codes.add(line.place()));
    return places.named(codes);
  }

  /** A grid is told apart by its community, which a community already is. */
  static PlaceCode around(PlaceCode place) {
    return place.level() == Level.GRID ? place.at(Level.COMMUNITY) : place;
  }

  private static String path(PlaceCode code, Map<PlaceCode, Place> above) {
    return code.ancestors().stream()
        .filter(it -> !it.level().isWiderThan(Level.DISTRICT))
        .map(above::get)
        .filter(java.util.Objects::nonNull)
        .map(Place::name)
        .collect(Collectors.joining(" "));
  }
}
