package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.outlines.Outline;
import org.linli.places.reorganisation.Succession.Step;

/**
 * What the changes of a plan come down to: places that end, places that begin, which follows which,
 * new names, outlines, and the part each building of a divided grid falls to.
 */
final class Recoding {

  /**
   * A place to begin, with its outline where it is known, the places that end in it, and those it
   * is made of: the same, unless it takes parts of places that go on.
   */
  record Begun(
      Place place, @Nullable Outline outline, List<PlaceCode> from, List<PlaceCode> madeOf) {}

  private final Map<PlaceCode, Begun> begun = new TreeMap<>();
  private final TreeSet<PlaceCode> ended = new TreeSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Double> weights = new HashMap<>();
  private final Map<PlaceCode, String> names = new TreeMap<>();
  private final Map<Long, PlaceCode> buildings = new TreeMap<>();
  private final Map<PlaceCode, Outline> reshaped = new TreeMap<>();
  private final TreeSet<PlaceCode> divided = new TreeSet<>();
  private final List<LeftBehind> leftBehind = new ArrayList<>();

  void end(PlaceCode place) {
    ended.add(place);
  }

  /** What hangs on this grid follows by building, not as a whole. */
  void divide(PlaceCode grid) {
    divided.add(grid);
  }

  void begin(Place place, @Nullable Outline outline, List<PlaceCode> from) {
    begin(place, outline, from, from);
  }

  void begin(Place place, @Nullable Outline outline, List<PlaceCode> from, List<PlaceCode> madeOf) {
    begun.put(place.code(), new Begun(place, outline, from, madeOf));
    for (var it : from) steps.add(new Step(it, place.code()));
  }

  void rename(PlaceCode place, String name) {
    names.put(place, name);
  }

  /** So much of a divided grid is in this part, of one. */
  void weigh(PlaceCode grid, PlaceCode part, double share) {
    weights.put(new Step(grid, part), share);
  }

  /** By code, but of grids that were redrawn together whichever part has most of each first. */
  private List<Step> ordered() {
    var all = new ArrayList<>(steps);
    all.sort(Comparator.comparingDouble(it -> -weights.getOrDefault(it, 0.0)));
    return List.copyOf(all);
  }

  void allot(long building, PlaceCode grid) {
    buildings.put(building, grid);
  }

  void leave(LeftBehind building) {
    leftBehind.add(building);
  }

  void reshape(Outline outline) {
    reshaped.put(outline.code(), outline);
  }

  @Nullable Outline reshaped(PlaceCode code) {
    return reshaped.get(code);
  }

  boolean ends(PlaceCode place) {
    return ended.contains(place);
  }

  List<Begun> begun() {
    return List.copyOf(begun.values());
  }

  List<PlaceCode> ended() {
    return List.copyOf(ended);
  }

  Succession succession(UUID plan, LocalDate figuresFrom, String basis) {
    return new Succession(
        plan, figuresFrom, basis, ordered(), Set.copyOf(divided), Map.copyOf(buildings));
  }

  Set<PlaceCode> divided() {
    return divided;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  Map<PlaceCode, String> names() {
    return names;
  }

  Map<Long, PlaceCode> buildings() {
    return buildings;
  }

  List<Outline> reshaped() {
    return List.copyOf(reshaped.values());
  }

  List<LeftBehind> leftBehind() {
    return leftBehind;
  }
}
