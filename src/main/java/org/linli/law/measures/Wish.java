package org.linli.law.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A measure as it is wanted.
 *
 * @param kind its key
 * @param from now when null
 */
public record Wish(
    String kind,
    PlaceCode place,
    @Nullable Instant from,
    Instant until,
    String basis,
    Measure.Words words) {}
