package org.linli.places.zones;

import org.linli.base.Fault;

/** What can be wrong with a row of a file of zones. */
enum ZoneFault implements Fault.Why {
  NOT_A_SUBDISTRICT,
  UNKNOWN_SUBDISTRICT,
  OUTSIDE_YOUR_PLACE,
  IN_TWO_ZONES,
  KEY_OR_NAME_MISSING,
  TWO_NAMES
}
