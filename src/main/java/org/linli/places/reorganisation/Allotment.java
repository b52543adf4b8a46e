package org.linli.places.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.places.outlines.Polygons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Which part each building falls to: the one it was allotted to by hand, or else the one it stands
 * in. A building on the line, outside all parts or without coordinates is left behind.
 */
record Allotment(Map<Long, Integer> parts, List<LeftBehind> leftBehind) {

  /** About a metre: nearer to the line nobody can tell on which side a building is. */
  private static final double HAIR = 1e-5;

  static Allotment of(
      List<Building> buildings, List<Change.Part> parts, List<? extends @Nullable Geometry> areas) {
    var byHand = new TreeMap<Long, Integer>();
    for (var i = 0; i < parts.size(); i++) {
      for (var building : parts.get(i).buildings()) byHand.putIfAbsent(building, i);
    }
    var allotted = new TreeMap<Long, Integer>();
    var left = new ArrayList<LeftBehind>();
    for (var it : buildings) {
      var chosen = byHand.get(it.id());
      if (chosen != null) allotted.put(it.id(), chosen);
      else if (areas.size() == 1) allotted.put(it.id(), 0);
      else place(it, areas, allotted, left);
    }
    return new Allotment(allotted, left);
  }

  private static void place(
      Building it,
      List<? extends @Nullable Geometry> areas,
      Map<Long, Integer> allotted,
      List<LeftBehind> left) {
    if (it.longitude() == null || it.latitude() == null) {
      left.add(new LeftBehind(it, LeftBehindFault.NO_COORDINATES));
      return;
    }
    var point = Polygons.FACTORY.createPoint(new Coordinate(it.longitude(), it.latitude()));
    var near = new ArrayList<Integer>();
    for (var i = 0; i < areas.size(); i++) {
      var area = areas.get(i);
      if (area != null && area.isWithinDistance(point, HAIR)) near.add(i);
    }
    if (near.size() == 1) allotted.put(it.id(), near.getFirst());
    else if (near.isEmpty()) left.add(new LeftBehind(it, LeftBehindFault.OUTSIDE));
    else left.add(new LeftBehind(it, LeftBehindFault.ON_THE_LINE));
  }
}
