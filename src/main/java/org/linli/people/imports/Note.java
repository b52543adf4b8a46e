package org.linli.people.imports;

/** What is told of a file beside its faults; each is counted. */
public enum Note {
  FORMULAS_READ_AS_VALUES,
  MASKED_LEFT_AS_IS,
  ADDRESS_FROM_ROW_ABOVE,
  ROWS_WITHOUT_A_PERSON,
  ROWS_WITHOUT_AN_ORGANISATION,
  ROWS_WITHOUT_A_DWELLING,
  /** Organisations of which no kind is told. */
  KIND_LEFT_OTHER
}
