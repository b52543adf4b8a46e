package org.linli.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for looking places up. */
@RestController
@RequestMapping("/api/places")
class PlaceResource {

  private final Places places;

  PlaceResource(Places places) {
    this.places = places;
  }

  record PlaceWithFamily(
      PlaceCode code,
      String name,
      @Nullable String pinyin,
      Level level,
      Place.@Nullable Kind kind,
      boolean synthetic,
      List<PlaceView> ancestors,
      @Nullable Level childLevel,
      long childCount,
      @Nullable LocalDate until,
      List<PlaceView> successors) {}

  /**
   * A place of a list.
   *
   * @param community around a grid, whose own name says little; null for other places
   */
  record PlaceListed(
      PlaceCode code,
      String name,
      @Nullable String pinyin,
      Level level,
      Place.@Nullable Kind kind,
      boolean synthetic,
      @Nullable PlaceView community) {}

  @GetMapping
  Page<PlaceListed> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable Level level,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var found = places.list(caller, within, level, q, ask);
    var around = places.named(communities(found.items()));
    return found.map(it -> listed(it, around));
  }

  private static PlaceListed listed(Place it, Map<PlaceCode, Place> around) {
    var community = it.level() == Level.GRID ? around.get(it.code().at(Level.COMMUNITY)) : null;
    return new PlaceListed(
        it.code(),
        it.name(),
        it.pinyin(),
        it.level(),
        it.kind(),
        it.synthetic(),
        community == null ? null : PlaceView.of(community));
  }

  private static List<PlaceCode> communities(List<Place> found) {
    return found.stream()
        .filter(it -> it.level() == Level.GRID)
        .map(it -> it.code().at(Level.COMMUNITY))
        .distinct()
        .toList();
  }

  @GetMapping("/{code}")
  PlaceWithFamily one(Caller caller, @PathVariable PlaceCode code) {
    var place = places.get(caller, code);
    return new PlaceWithFamily(
        code,
        place.name(),
        place.pinyin(),
        place.level(),
        place.kind(),
        place.synthetic(),
        places.ancestors(code).stream().map(PlaceView::of).toList(),
        code.level() == Level.GRID ? null : code.level().below(),
        places.countChildren(code),
        place.until(),
        place.isCurrent()
            ? List.of()
            : places.successors(code).stream().map(PlaceView::of).toList());
  }
}
