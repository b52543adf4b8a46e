package org.linli.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseMaps.CaseMap;
import org.linli.cases.CaseMaps.Count;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the map of open cases; the outlines it is drawn on are those of places. */
@RestController
@RequestMapping("/api/cases/map")
class CaseMapResource {

  private final CaseMaps maps;
  private final Places places;

  CaseMapResource(CaseMaps maps, Places places) {
    this.maps = maps;
    this.places = places;
  }

  /**
   * Open cases of a place by its parts, in the order of their codes.
   *
   * @param unplaced somewhere in the place, nobody knows where yet
   */
  record MapView(PlaceView place, Count whole, Count unplaced, List<Part> parts, List<Dot> dots) {}

  record Part(PlaceView place, Count count) {}

  /**
   * An open case where it is, in degrees of WGS-84.
   *
   * @param late it has climbed
   */
  record Dot(
      CaseId id,
      Spot.@Nullable Point point,
      String words,
      @Nullable String leaf,
      String state,
      @Nullable Instant due,
      boolean late) {

    static Dot of(CaseMaps.Dot it) {
      return new Dot(it.id(), it.point(), it.words(), it.leaf(), it.state(), it.due(), it.late());
    }
  }

  /** Of a community or a grid each open case as well, by deadline, 300 at most. */
  @GetMapping
  MapView of(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    var map = maps.of(caller, within);
    return new MapView(
        places.shown(map.place()),
        map.whole(),
        map.unplaced(),
        parts(map),
        map.dots().stream().map(Dot::of).toList());
  }

  private List<Part> parts(CaseMap map) {
    Map<PlaceCode, Place> named = places.named(map.parts().keySet());
    return map.parts().entrySet().stream()
        .map(it -> new Part(PlaceView.of(it.getKey(), named.get(it.getKey())), it.getValue()))
        .sorted(Comparator.comparing(it -> it.place().code()))
        .toList();
  }
}
