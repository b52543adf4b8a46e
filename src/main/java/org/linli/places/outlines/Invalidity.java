package org.linli.places.outlines;

import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What can be wrong with a polygon (OGC Simple Features), as JTS tells it. */
public enum Invalidity {
  HOLE_OUTSIDE,
  HOLES_OVERLAP,
  PARTS_OVERLAP,
  NOT_CONNECTED,
  CROSSES_ITSELF,
  TOUCHES_ITSELF,
  RING_TWICE,
  TOO_FEW_POINTS,
  OTHER;

  static Invalidity of(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> HOLE_OUTSIDE;
      case TopologyValidationError.NESTED_HOLES -> HOLES_OVERLAP;
      case TopologyValidationError.NESTED_SHELLS -> PARTS_OVERLAP;
      case TopologyValidationError.DISCONNECTED_INTERIOR -> NOT_CONNECTED;
      case TopologyValidationError.SELF_INTERSECTION -> CROSSES_ITSELF;
      case TopologyValidationError.RING_SELF_INTERSECTION -> TOUCHES_ITSELF;
      case TopologyValidationError.DUPLICATE_RINGS -> RING_TWICE;
      case TopologyValidationError.TOO_FEW_POINTS -> TOO_FEW_POINTS;
      default -> OTHER;
    };
  }
}
