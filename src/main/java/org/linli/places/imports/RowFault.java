package org.linli.places.imports;

import org.linli.base.Fault;

/** What can be wrong with one row of a file of divisions. */
enum RowFault implements Fault.Why {
  OTHER_COLUMNS,
  NOT_DIGITS,
  WRONG_LENGTH,
  PARENT_DISAGREES,
  OUTSIDE_YOUR_PLACE,
  NAME_MISSING,
  TOO_LONG,
  NOT_READABLE,
  NOT_A_COUNT,
  TWO_NAMES,
  ORPHAN,
  ENDED
}
