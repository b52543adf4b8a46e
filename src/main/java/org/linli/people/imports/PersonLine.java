package org.linli.people.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
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
    @Nullable Registered registered,
    @Nullable Boolean registeredHere,
    Resident.@Nullable Stay stay)
    implements Line {

  /** A registered address as written, and the division it begins with where that is known. */
  record Registered(String address, @Nullable PlaceCode division) {}

  /** The number that finds somebody, where one is told. */
  @Nullable String number() {
    return papers == null ? null : papers.number();
  }
}
