package org.linli.people;

import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A dwelling somebody may come to live in, with the household that lives there; null where none
 * does. A dwelling with several households stands once for each.
 */
public record Door(
    DwellingId dwelling,
    PlaceCode grid,
    String building,
    String entrance,
    String room,
    @Nullable HouseholdId household,
    String headName,
    int members) {}
