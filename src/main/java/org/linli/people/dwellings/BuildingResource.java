package org.linli.people.dwellings;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for buildings and what stands behind their entrances. */
@RestController
@RequestMapping("/api/buildings")
class BuildingResource {

  private final Buildings buildings;
  private final Dwellings dwellings;

  BuildingResource(Buildings buildings, Dwellings dwellings) {
    this.buildings = buildings;
    this.dwellings = dwellings;
  }

  /** {@code entrances} with their dwellings may be left out and entered later. */
  record NewBuildingBody(
      PlaceCode grid,
      @Schema(example = "3栋") String name,
      @Schema(example = "民族里") String address,
      int storeys,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable List<Layout.NewEntrance> entrances,
      @Schema(example = "visit") String source) {}

  record ChangedBuildingBody(
      int version,
      @Schema(example = "3栋") String name,
      @Schema(example = "民族里") String address,
      int storeys,
      @Nullable Double longitude,
      @Nullable Double latitude) {}

  record LayoutBody(List<Layout.NewEntrance> entrances, @Schema(example = "visit") String source) {}

  record NewEntranceBody(
      @Schema(example = "1单元") String name, @Schema(example = "visit") String source) {}

  record EndBody(Building.EndReason reason) {}

  record EntranceView(UnitId id, String name, List<DwellingView> dwellings) {

    static EntranceView of(Building.Entrance it) {
      return new EntranceView(
          it.id(), it.name(), it.dwellings().stream().map(DwellingView::of).toList());
    }
  }

  record DwellingView(UnitId id, int storey, String room, List<HomeView> households) {

    static DwellingView of(Building.Dwelling it) {
      return new DwellingView(
          it.id(), it.storey(), it.room(), it.households().stream().map(HomeView::of).toList());
    }
  }

  /** Who lives behind a door; the head's name is masked. */
  record HomeView(HouseholdId household, String headName, int members) {

    static HomeView of(Building.Home it) {
      return new HomeView(it.household(), Masked.name(it.headName()), it.members());
    }
  }

  record Added(UnitId id) {}

  /** {@code ended} asks for those that are gone instead of those that stand. */
  @GetMapping
  Page<Building> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "false") boolean ended,
      Page.Ask ask) {
    return buildings.list(caller, within, ended, ask);
  }

  @GetMapping("/{building}")
  Building one(Caller caller, @PathVariable UnitId building) {
    return buildings.get(caller, building);
  }

  @GetMapping("/{building}/entrances")
  List<EntranceView> inside(Caller caller, @PathVariable UnitId building) {
    return buildings.inside(caller, building).stream().map(EntranceView::of).toList();
  }

  @PostMapping
  @ResponseStatus(CREATED)
  Added add(Caller caller, @RequestBody NewBuildingBody it) {
    var wish =
        new Building.Wish(
            it.grid(), it.name(), it.address(), it.storeys(), it.longitude(), it.latitude());
    var entrances = it.entrances();
    var layout = entrances == null ? Layout.NOTHING : new Layout(entrances);
    return new Added(buildings.add(caller, wish, layout, it.source()));
  }

  /** Answers the building as it is afterwards. */
  @PutMapping("/{building}")
  Building change(
      Caller caller, @PathVariable UnitId building, @RequestBody ChangedBuildingBody it) {
    var grid = buildings.get(caller, building).grid();
    var wish =
        new Building.Wish(
            grid, it.name(), it.address(), it.storeys(), it.longitude(), it.latitude());
    buildings.change(caller, building, it.version(), wish);
    return buildings.get(caller, building);
  }

  @PutMapping("/{building}/end")
  @ResponseStatus(NO_CONTENT)
  void end(Caller caller, @PathVariable UnitId building, @RequestBody EndBody it) {
    buildings.end(caller, building, it.reason());
  }

  @DeleteMapping("/{building}/end")
  @ResponseStatus(NO_CONTENT)
  void standAgain(Caller caller, @PathVariable UnitId building) {
    buildings.standAgain(caller, building);
  }

  /** Adds what is not there yet; answers how much that was. */
  @PostMapping("/{building}/layout")
  @ResponseStatus(CREATED)
  Dwellings.Added addLayout(
      Caller caller, @PathVariable UnitId building, @RequestBody LayoutBody it) {
    return dwellings.addLayout(caller, building, new Layout(it.entrances()), it.source());
  }

  @PostMapping("/{building}/entrances")
  @ResponseStatus(CREATED)
  Added addEntrance(Caller caller, @PathVariable UnitId building, @RequestBody NewEntranceBody it) {
    return new Added(dwellings.addEntrance(caller, building, it.name(), it.source()));
  }
}
