package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * Which places follow which, by whose plan. What hangs on a grid of {@code divided} goes by
 * building, as {@code buildings} says; on any other, as a whole. Days before {@code figuresFrom}
 * are counted by the old places.
 */
public record Succession(
    UUID plan,
    LocalDate figuresFrom,
    String basis,
    List<Step> steps,
    Set<PlaceCode> divided,
    Map<Long, PlaceCode> buildings) {

  /** One place follows another; a place that is divided has several steps. */
  public record Step(PlaceCode from, PlaceCode to) {}

  /** The successors of every ended place. */
  public Map<PlaceCode, List<PlaceCode>> successors() {
    var all = new TreeMap<PlaceCode, List<PlaceCode>>();
    for (var it : steps) all.computeIfAbsent(it.from(), _ -> new ArrayList<>()).add(it.to());
    return all;
  }

  /** Grids that hand everything on to just one other. */
  public Map<PlaceCode, PlaceCode> wholeGrids() {
    var whole = new TreeMap<PlaceCode, PlaceCode>();
    for (var it : steps) {
      if (it.from().level() == Level.GRID && !divided.contains(it.from())) {
        whole.put(it.from(), it.to());
      }
    }
    return whole;
  }

  /** The lowest code among the parts of each divided grid: for what stands in no building. */
  public Map<PlaceCode, PlaceCode> firstParts() {
    var first = new TreeMap<PlaceCode, PlaceCode>();
    for (var it : steps) {
      if (divided.contains(it.from())) {
        first.merge(it.from(), it.to(), (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    return first;
  }
}
