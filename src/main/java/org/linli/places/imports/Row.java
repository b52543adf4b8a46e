package org.linli.places.imports;

import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;

/**
 * A row as it was read. A dictionary's row names no place ({@code naming} is false) but tells the
 * pinyin of a name. A row with a fault keeps its cells as they stood.
 */
record Row(
    int number,
    @Nullable PlaceCode code,
    String name,
    @Nullable String shortName,
    @Nullable String pinyin,
    @Nullable Integer households,
    boolean naming,
    @Nullable Fault fault,
    @Nullable String cells) {}
