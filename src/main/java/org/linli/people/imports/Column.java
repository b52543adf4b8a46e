package org.linli.people.imports;

import static org.linli.people.imports.Subject.DWELLINGS;
import static org.linli.people.imports.Subject.ORGANISATIONS;
import static org.linli.people.imports.Subject.RESIDENTS;

import java.util.Set;

/** What a column of a list tells. Some are known and still not taken. */
public enum Column {
  RESIDENT(RESIDENTS),
  NAME(RESIDENTS),
  IDENTITY(RESIDENTS, DWELLINGS),
  PAPER(RESIDENTS),
  NATIONALITY(RESIDENTS),
  SEX(RESIDENTS),
  BIRTH(RESIDENTS),
  RELATION(RESIDENTS),
  REGISTERED(RESIDENTS),
  /** Whether somebody is registered where they live (人户一致). */
  SAME_PLACE(RESIDENTS),
  /** The same asked the other way round (人户分离). */
  SEPARATED(RESIDENTS),
  STAY(RESIDENTS),
  ORGANISATION(ORGANISATIONS),
  ORGANISATION_NAME(ORGANISATIONS),
  KIND(ORGANISATIONS),
  CREDIT_CODE(ORGANISATIONS),
  KEEPER(ORGANISATIONS),
  DWELLING(DWELLINGS),
  HEAD(DWELLINGS),
  STOREY(DWELLINGS),
  /** Whether anybody lives there. */
  OCCUPANCY(DWELLINGS),
  HOUSEHOLD(RESIDENTS, DWELLINGS),
  PHONE(RESIDENTS, ORGANISATIONS, DWELLINGS),
  ADDRESS(RESIDENTS, ORGANISATIONS, DWELLINGS),
  COMPOUND(RESIDENTS, ORGANISATIONS, DWELLINGS),
  BUILDING(RESIDENTS, ORGANISATIONS, DWELLINGS),
  ENTRANCE(RESIDENTS, ORGANISATIONS, DWELLINGS),
  ROOM(RESIDENTS, ORGANISATIONS, DWELLINGS),
  GRID(RESIDENTS, ORGANISATIONS, DWELLINGS),
  LONGITUDE(RESIDENTS, ORGANISATIONS, DWELLINGS),
  LATITUDE(RESIDENTS, ORGANISATIONS, DWELLINGS),
  /** A running number: it says nothing about anybody. */
  NUMBER,
  /** The birth date says it better. */
  AGE,
  /** Free words are not taken into the register: they would be read by nobody, or by too many. */
  NOTE,
  /** What this program wrote beside a row it gave back. */
  REASON;

  private final Set<Subject> of;

  Column(Subject... of) {
    this.of = Set.of(of);
  }

  /** Is it read at all? */
  boolean isTaken() {
    return !of.isEmpty();
  }

  /** Can it stand in a list about this? What is not taken stands in any. */
  boolean isOf(Subject subject) {
    return of.isEmpty() || of.contains(subject);
  }
}
