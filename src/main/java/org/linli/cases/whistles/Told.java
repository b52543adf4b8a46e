package org.linli.cases.whistles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the whistler told.
 *
 * @param spot where exactly
 * @param words what it is about
 * @param about cases it is about, by their ids; null where none were named
 * @param wanted when they are to be there; null for now
 * @param post of the whistler
 */
record Told(
    String spot,
    String words,
    @Nullable String about,
    @Nullable Instant wanted,
    UUID post,
    Instant raisedAt) {}
