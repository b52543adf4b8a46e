package org.linli.places.outlines;

import org.linli.base.Fault;

/** Why one outline of a file is not taken. */
public enum OutlineFault implements Fault.Why {
  NO_CODE,
  NOT_A_POLYGON,
  BROKEN_RING,
  EMPTY,
  OUTSIDE_CHINA,
  BEYOND_REPAIR,
  UNKNOWN_PLACE,
  OUTSIDE_YOUR_PLACE,
  OTHER_LEVEL,
  TWICE,
  OUT_OF_PARENT,
  GRIDS_OF_OTHER_CODES,
  OVERLAPS,
  LEAVES_A_HOLE,
  OTHERS_REJECTED,
  ENDED
}
