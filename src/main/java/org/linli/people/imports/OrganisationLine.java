package org.linli.people.imports;

import org.jspecify.annotations.Nullable;
import org.linli.people.organisations.CreditCode;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;

/**
 * What one row tells of one organisation. What is null was not told; {@code building} is the one
 * its address was found to be in, and {@code grid} that of its column.
 */
record OrganisationLine(
    int row,
    @Nullable OrganisationId id,
    String name,
    Organisation.@Nullable Kind kind,
    @Nullable CreditCode code,
    @Nullable String keeper,
    @Nullable String phone,
    @Nullable DoorText door,
    @Nullable Long grid,
    AddressBook.@Nullable Building building)
    implements Line {}
