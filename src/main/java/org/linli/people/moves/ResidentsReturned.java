package org.linli.people.moves;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;

/**
 * People came to live here from outside, or are back: from where, as it was told, on which day, and
 * whether that is a place of risk. Published within the transaction, for rooms that look after
 * them.
 */
public record ResidentsReturned(
    HandOverId handOver,
    List<ResidentId> residents,
    HouseholdId household,
    PlaceCode grid,
    @Nullable String from,
    LocalDate on,
    boolean fromRisk) {}
