package org.linli.people.imports;

import org.jspecify.annotations.Nullable;

/**
 * What one row tells of a dwelling: its door, its storey where that is told, whether a household
 * lives there, and the head of it where one is named.
 */
record DwellingLine(
    int row,
    AddressBook.Dwelling dwelling,
    @Nullable Integer storey,
    boolean household,
    @Nullable PersonLine head)
    implements Line {}
