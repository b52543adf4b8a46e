package org.linli.people.imports;

/** What one row tells, tidied and checked in itself. */
interface Line {

  /** The row's number as the spreadsheet shows it. */
  int row();
}
