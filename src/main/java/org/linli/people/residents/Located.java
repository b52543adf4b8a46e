package org.linli.people.residents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.Resident;

/**
 * A resident with where they live, or lived last: the grid, the address down to the door, and which
 * post entered them ({@code null} for a first load).
 */
public record Located(
    Resident resident,
    PlaceCode grid,
    String address,
    boolean synthetic,
    @Nullable UUID enteredBy) {}
