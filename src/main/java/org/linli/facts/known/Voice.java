package org.linli.facts.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;

/**
 * What one source says of an item of a subject.
 *
 * @param agency whose word it is; {@code COMMUNITY} for what residents, grid workers and the
 *     community itself have said
 * @param value as the catalogue stores it: a code, {@code 2026-02-20}, {@code Y} or {@code N},
 *     plain digits, a text
 * @param version the item's version the value is one of
 * @param source in words: 本人, 网格员上门, a file's name
 * @param asOf the day it was so
 * @param account who entered it; null where it was the household itself or the program
 * @param basis on what basis: {@code duty}, or the form's number
 */
public record Voice(
    SourceAgency agency,
    String value,
    int version,
    String source,
    LocalDate asOf,
    Instant recordedAt,
    @Nullable UUID account,
    @Nullable UUID post,
    String basis) {}
