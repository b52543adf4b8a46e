package org.linli.people.imports;

/** What a column of a list of residents tells. Some are known and still not taken. */
public enum Column {
  RESIDENT,
  NAME,
  IDENTITY,
  PAPER,
  NATIONALITY,
  SEX,
  BIRTH,
  PHONE,
  RELATION,
  ADDRESS,
  COMPOUND,
  BUILDING,
  ENTRANCE,
  ROOM,
  GRID,
  REGISTERED,
  STAY,
  HOUSEHOLD,
  /** A running number: it says nothing about anybody. */
  NUMBER,
  /** The birth date says it better. */
  AGE,
  /** The two addresses say it better. */
  SAME_PLACE,
  /** Free words are not taken into the register: they would be read by nobody, or by too many. */
  NOTE,
  /** What this program wrote beside a row it gave back. */
  REASON;

  /** Is it read at all? */
  boolean isTaken() {
    return ordinal() < NUMBER.ordinal();
  }
}
