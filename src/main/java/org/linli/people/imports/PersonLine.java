package org.linli.people.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.ResidentId;

/**
 * What one row tells of one person, tidied and checked in itself. What is null was not told, and
 * leaves the register as it is; a masked datum counts as not told.
 */
record PersonLine(
    int row,
    AddressBook.Dwelling dwelling,
    String householdNumber,
    @Nullable ResidentId resident,
    @Nullable String name,
    @Nullable Papers papers,
    @Nullable String nationality,
    Resident.@Nullable Sex sex,
    @Nullable LocalDate birth,
    @Nullable String phone,
    Resident.@Nullable Relation relation,
    @Nullable String registered,
    Resident.@Nullable Stay stay) {

  /** The number that finds somebody, where one is told. */
  @Nullable String number() {
    return papers == null ? null : papers.number();
  }
}
