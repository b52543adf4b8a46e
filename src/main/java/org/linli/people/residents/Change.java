package org.linli.people.residents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A datum of a resident was something and became something else: {@code datum} is a name of {@link
 * Datum}, or one that another alcove keeps. {@code was} and {@code now} are null for "not known".
 */
public record Change(
    UUID id,
    Instant at,
    String datum,
    @Nullable String was,
    @Nullable String now,
    String source,
    @Nullable UUID account,
    @Nullable UUID post,
    String basis) {}
