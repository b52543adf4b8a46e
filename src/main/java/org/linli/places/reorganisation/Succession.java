package org.linli.places.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * The successors of every ended place; of a grid redrawn with others whichever has most of it
   * first.
   */
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

  /** The numbers of the subdistricts whose grids are followed by others. */
  public Set<Long> subdistrictsBefore() {
    return subdistricts(Step::from);
  }

  /** The numbers of those in which their followers are; often the same. */
  public Set<Long> subdistrictsAfter() {
    return subdistricts(Step::to);
  }

  private Set<Long> subdistricts(Function<Step, PlaceCode> end) {
    return steps.stream()
        .filter(it -> it.from().level() == Level.GRID)
        .map(it -> end.apply(it).at(Level.SUBDISTRICT).value())
        .collect(Collectors.toSet());
  }

  /**
   * Which single place goes on for each that ended. Of grids between which a border is redrawn each
   * goes on in a part of its own, the one that has most of it, as long as there is one for each: a
   * part that went on for nobody would be asked for nothing.
   */
  public Map<PlaceCode, PlaceCode> heirs() {
    var successors = successors();
    var heirs = new TreeMap<PlaceCode, PlaceCode>();
    var taken = new HashSet<PlaceCode>();
    var olds = new ArrayList<>(successors.keySet());
    olds.sort(Comparator.comparingInt(it -> successors.getOrDefault(it, List.of()).size()));
    for (var old : olds) {
      var next = successors.getOrDefault(old, List.of());
      var heir = next.stream().filter(it -> !taken.contains(it)).findFirst();
      heirs.put(old, heir.orElse(next.getFirst()));
      heir.ifPresent(taken::add);
    }
    return heirs;
  }

  /** The part that goes on for each divided grid as a whole: for what stands in no building. */
  public Map<PlaceCode, PlaceCode> firstParts() {
    var first = new TreeMap<>(heirs());
    first.keySet().retainAll(divided);
    return first;
  }
}
