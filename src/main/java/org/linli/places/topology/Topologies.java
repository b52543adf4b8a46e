package org.linli.places.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to checking how the places right below a place lie. */
@Service
@Transactional(readOnly = true)
public class Topologies {

  /** A whole city's border has many slivers; a list longer than this helps nobody. */
  static final int MOST = 500;

  private final Places places;
  private final Outlines outlines;

  Topologies(Places places, Outlines outlines) {
    this.places = places;
    this.outlines = outlines;
  }

  /** What was found: how many there are in all, and the first {@link #MOST} of them. */
  record Checked(Place place, long total, List<Finding> findings, Map<PlaceCode, Place> named) {}

  Checked check(Caller caller, PlaceCode code) {
    var place = places.get(caller, code);
    var children = code.level() == Level.GRID ? List.<Place>of() : places.children(code);
    var level = code.level().below();
    var drawn = new HashMap<PlaceCode, Geometry>();
    outlines.within(code, level).forEach((child, outline) -> drawn.put(child, outline.area()));
    var above = outlines.find(List.of(code)).get(code);
    var found = new ArrayList<Finding>();
    for (var child : children) {
      if (!drawn.containsKey(child.code())) found.add(new Finding.NoOutline(child.code()));
    }
    found.addAll(Topology.of(drawn, above == null ? null : above.area()));
    var named = new HashMap<PlaceCode, Place>();
    children.forEach(it -> named.put(it.code(), it));
    var first = found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    return new Checked(place, found.size(), first, named);
  }
}
