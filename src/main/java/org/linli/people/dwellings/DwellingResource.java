package org.linli.people.dwellings;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Told;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for single entrances and dwellings, and the households that move in. */
@RestController
@RequestMapping("/api")
class DwellingResource {

  private final Dwellings dwellings;

  DwellingResource(Dwellings dwellings) {
    this.dwellings = dwellings;
  }

  record EntranceBody(@Schema(example = "1单元") String name) {}

  record NewDwellingBody(
      int storey, @Schema(example = "201") String room, @Schema(example = "visit") String source) {}

  record DwellingBody(int storey, @Schema(example = "201") String room) {}

  /** Each of {@code residents} is a map of data, as in a correction. */
  record NewHouseholdBody(
      List<Map<Datum, String>> residents,
      @Schema(example = "visit") String source,
      @Nullable Boolean confirmed) {}

  record AddedDwelling(UnitId id) {}

  record AddedHousehold(HouseholdId household) {}

  @PutMapping("/entrances/{entrance}")
  @ResponseStatus(NO_CONTENT)
  void renameEntrance(Caller caller, @PathVariable UnitId entrance, @RequestBody EntranceBody it) {
    dwellings.renameEntrance(caller, entrance, it.name());
  }

  @PutMapping("/entrances/{entrance}/end")
  @ResponseStatus(NO_CONTENT)
  void endEntrance(Caller caller, @PathVariable UnitId entrance) {
    dwellings.endEntrance(caller, entrance);
  }

  @PostMapping("/entrances/{entrance}/dwellings")
  @ResponseStatus(CREATED)
  AddedDwelling addDwelling(
      Caller caller, @PathVariable UnitId entrance, @RequestBody NewDwellingBody it) {
    var dwelling = new Layout.NewDwelling(it.storey(), it.room());
    return new AddedDwelling(dwellings.addDwelling(caller, entrance, dwelling, it.source()));
  }

  @PutMapping("/dwellings/{dwelling}")
  @ResponseStatus(NO_CONTENT)
  void changeDwelling(Caller caller, @PathVariable UnitId dwelling, @RequestBody DwellingBody it) {
    dwellings.changeDwelling(caller, dwelling, new Layout.NewDwelling(it.storey(), it.room()));
  }

  @PutMapping("/dwellings/{dwelling}/end")
  @ResponseStatus(NO_CONTENT)
  void endDwelling(Caller caller, @PathVariable UnitId dwelling) {
    dwellings.endDwelling(caller, dwelling);
  }

  @PostMapping("/dwellings/{dwelling}/households")
  @ResponseStatus(CREATED)
  AddedHousehold addHousehold(
      Caller caller, @PathVariable UnitId dwelling, @RequestBody NewHouseholdBody it) {
    var told = Told.onDuty(Map.of(), it.source(), Boolean.TRUE.equals(it.confirmed()));
    return new AddedHousehold(dwellings.addHousehold(caller, dwelling, it.residents(), told));
  }
}
