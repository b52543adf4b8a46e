package org.linli.sweeps.categories;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** An order that the communities of an area are closed around the clock, until it is lifted. */
public record ClosureOrder(
    UUID id,
    PlaceCode area,
    String basis,
    String issuer,
    Instant orderedAt,
    @Nullable Instant liftedAt) {}
