package org.linli.sweeps.categories;

import org.linli.base.Fault;

/** What can be wrong with a row of a list of decisions. */
public enum CategoryFault implements Fault.Why {
  ROW_NAMES_NOBODY,
  PERSON_NOT_FOUND,
  SEVERAL_OF_THE_NAME,
  NAME_DISAGREES,
  NOT_A_CATEGORY,
  NOT_A_TIME,
  NOT_YET,
  NOT_YOURS_TO_DECIDE,
  DOES_NOT_FOLLOW,
  NOTHING_IN_FORCE
}
