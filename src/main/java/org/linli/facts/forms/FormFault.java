package org.linli.facts.forms;

import org.linli.base.Fault;

/** What can be wrong with one cell or column of a form. */
enum FormFault implements Fault.Why {
  /** A heading is an error such as #REF!. */
  HEADING_ERROR,
  /** The item is of something that a row of this sheet does not have. */
  NOT_OF_THE_ROW,
  UNKNOWN_ITEM,
  UNKNOWN_COLUMN,
  /** Of formulas only a count can be stated by hand. */
  ONLY_COUNTS,
  /** What is counted does not belong to what a row is, or is the row itself. */
  NOT_COUNTED_HERE,
  /** Only a number can be at least or under another, and only what is known of each one counts. */
  NOT_MEASURED,
  NO_VALUE_TO_COMPARE,
  STILL_OPEN,
  /** A row of the sender's that is hidden; filled as the others. */
  HIDDEN_ROW,
  /** A cell of the sender's that is an error such as #N/A. */
  CELL_ERROR,
  /** A row that names nobody who is found in the place, or a name several go by. */
  NOT_FOUND_HERE
}
