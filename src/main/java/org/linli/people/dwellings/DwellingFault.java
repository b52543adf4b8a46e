package org.linli.people.dwellings;

import org.linli.base.Fault;

/** Why a building, an entrance or a dwelling cannot be entered as it is. */
public enum DwellingFault implements Fault.Why {
  MISSING,
  TOO_LONG,
  NOT_A_GRID,
  NOT_A_STOREY,
  POINT_INCOMPLETE,
  POINT_OUTSIDE,
  ALREADY_THERE,
  TWICE,
  TOO_MANY,
  NOBODY,
  STILL_LIVED_IN,
  STILL_ON_THE_WAY,
  STILL_AN_ORGANISATION
}
