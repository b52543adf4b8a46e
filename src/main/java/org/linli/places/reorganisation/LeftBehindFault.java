package org.linli.places.reorganisation;

import org.linli.base.Fault;

/** Why it cannot be told to which part a building belongs. */
public enum LeftBehindFault implements Fault.Why {
  NO_COORDINATES,
  ON_THE_LINE,
  OUTSIDE
}
