package org.linli.people.dwellings;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for buildings, entrances, dwellings and the households that move in. */
@RestController
@RequestMapping("/api")
class BuildingResource {

  private final Buildings buildings;

  BuildingResource(Buildings buildings) {
    this.buildings = buildings;
  }

  record NewBuildingBody(
      PlaceCode grid,
      @Schema(example = "3栋") String name,
      @Schema(example = "民族里") String address,
      int storeys,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Schema(example = "visit") String source) {}

  record NewEntranceBody(
      @Schema(example = "1单元") String name, @Schema(example = "visit") String source) {}

  record NewDwellingBody(
      int storey, @Schema(example = "201") String room, @Schema(example = "visit") String source) {}

  /** Each of {@code residents} is a map of data, as in a correction. */
  record NewHouseholdBody(
      List<Map<Datum, String>> residents,
      @Schema(example = "visit") String source,
      @Nullable Boolean confirmed) {}

  record Added(UnitId id) {}

  record AddedHousehold(HouseholdId household) {}

  @GetMapping("/buildings")
  Page<Building> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    return buildings.list(caller, within, ask);
  }

  @GetMapping("/buildings/{building}/entrances")
  List<Building.Entrance> inside(Caller caller, @PathVariable UnitId building) {
    return buildings.inside(caller, building);
  }

  @PostMapping("/buildings")
  @ResponseStatus(CREATED)
  Added add(Caller caller, @RequestBody NewBuildingBody it) {
    var wish =
        new Building.Wish(
            it.grid(), it.name(), it.address(), it.storeys(), it.longitude(), it.latitude());
    return new Added(buildings.add(caller, wish, it.source()));
  }

  @PostMapping("/buildings/{building}/entrances")
  @ResponseStatus(CREATED)
  Added addEntrance(Caller caller, @PathVariable UnitId building, @RequestBody NewEntranceBody it) {
    return new Added(buildings.addEntrance(caller, building, it.name(), it.source()));
  }

  @PostMapping("/entrances/{entrance}/dwellings")
  @ResponseStatus(CREATED)
  Added addDwelling(Caller caller, @PathVariable UnitId entrance, @RequestBody NewDwellingBody it) {
    return new Added(buildings.addDwelling(caller, entrance, it.storey(), it.room(), it.source()));
  }

  @PostMapping("/dwellings/{dwelling}/households")
  @ResponseStatus(CREATED)
  AddedHousehold addHousehold(
      Caller caller, @PathVariable UnitId dwelling, @RequestBody NewHouseholdBody it) {
    var told = Told.onDuty(Map.of(), it.source(), Boolean.TRUE.equals(it.confirmed()));
    return new AddedHousehold(buildings.addHousehold(caller, dwelling, it.residents(), told));
  }
}
