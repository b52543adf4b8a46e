package org.linli.places.topology;

import java.util.List;
import org.linli.base.PlaceCode;
import org.locationtech.jts.geom.Geometry;

/** Something that keeps the places of a level from tiling the place above them. */
public sealed interface Finding {

  /** The places it concerns, by code. */
  List<PlaceCode> places();

  /** A finding that lies somewhere: {@code area} in WGS-84, {@code squareMetres} its size. */
  sealed interface Located extends Finding {
    Geometry area();

    double squareMetres();
  }

  /** Two places claim the same ground. */
  record Overlap(List<PlaceCode> places, Geometry area, double squareMetres) implements Located {}

  /** Ground of the place above that belongs to none of these, its neighbours. */
  record Hole(List<PlaceCode> places, Geometry area, double squareMetres) implements Located {}

  /** A place reaches beyond the outline of the place above. */
  record Outside(List<PlaceCode> places, Geometry area, double squareMetres) implements Located {}

  /** A gap or overlap too narrow or small to matter on the ground, as drawing leaves them. */
  record Sliver(List<PlaceCode> places, Geometry area, double squareMetres) implements Located {}

  /** A place that has no outline. */
  record NoOutline(PlaceCode place) implements Finding {
    @Override
    public List<PlaceCode> places() {
      return List.of(place);
    }
  }
}
