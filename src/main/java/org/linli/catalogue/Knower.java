package org.linli.catalogue;

/** Who can know a value; an item names them from the nearest on, in the order they are asked. */
public enum Knower {
  RESIDENT,
  STEWARD,
  GRID_WORKER,
  COMMUNITY,
  SOURCE_AGENCY
}
