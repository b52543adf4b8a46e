package org.linli.places.grids;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.OutlineFault;
import org.linli.places.outlines.OutlineIntake;
import org.linli.places.outlines.Outlines;
import org.linli.places.topology.Finding;
import org.linli.places.topology.Topology;
import org.locationtech.jts.geom.Geometry;

/** Looks whether surveyed grids tile their communities, and rejects those that do not. */
final class SurveyCheck {

  private final OutlineIntake intake;
  private final Map<PlaceCode, OutlineIntake.Sound> coming = new TreeMap<>();
  private final Map<PlaceCode, Geometry> afterwards = new TreeMap<>();
  private final Map<PlaceCode, Geometry> communities;
  private final Map<PlaceCode, Fault> faults = new HashMap<>();

  SurveyCheck(OutlineIntake intake, Places places, Outlines outlines) {
    this.intake = intake;
    for (var it : intake.sound()) coming.put(it.code(), it);
    var touched = new HashSet<PlaceCode>();
    for (var code : coming.keySet()) touched.add(code.at(Level.COMMUNITY));
    communities = outlines.surveyed(touched);
    for (var community : touched) afterwards.putAll(staying(community, places, outlines));
    coming.forEach((code, it) -> afterwards.put(code, it.area()));
  }

  /** Surveyed grids the file does not name keep their outlines; drawn ones give way. */
  private static Map<PlaceCode, Geometry> staying(
      PlaceCode community, Places places, Outlines outlines) {
    var present = places.children(community);
    if (present.stream().allMatch(Place::synthetic)) return Map.of();
    return outlines.surveyed(present.stream().map(Place::code).toList());
  }

  void rejectWhatDoesNotTile() {
    for (var finding : Topology.of(afterwards, null)) {
      if (finding instanceof Finding.Overlap overlap) tell(overlap);
    }
    communities.forEach((community, outline) -> {
      var within = new TreeMap<>(afterwards);
      within.keySet().removeIf(it -> !community.contains(it));
      for (var finding : Topology.of(within, outline)) {
        if (finding instanceof Finding.Hole hole) tell(hole, within.keySet());
      }
    });
    faults.forEach((code, fault) -> {
      var it = coming.get(code);
      if (it != null) intake.reject(it, fault);
    });
  }

  private void tell(Finding.Overlap overlap) {
    var size = Math.round(overlap.squareMetres());
    var one = overlap.places().getFirst();
    var other = overlap.places().getLast();
    faults.putIfAbsent(one, Fault.at("geometry", one, OutlineFault.OVERLAPS, other, size));
    faults.putIfAbsent(other, Fault.at("geometry", other, OutlineFault.OVERLAPS, one, size));
  }

  /** A hole is told at the grids beside it; one beside none of the file's at all of these. */
  private void tell(Finding.Hole hole, Set<PlaceCode> within) {
    var beside = hole.places().stream().filter(coming::containsKey).collect(Collectors.toSet());
    var at = hole.area().getInteriorPoint().getCoordinate();
    var where = "%.6f, %.6f".formatted(at.x, at.y);
    for (var code : beside.isEmpty() ? List.copyOf(within) : List.copyOf(beside)) {
      var size = Math.round(hole.squareMetres());
      faults.putIfAbsent(code, Fault.at("geometry", code, OutlineFault.LEAVES_A_HOLE, size, where));
    }
  }
}
