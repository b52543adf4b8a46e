package org.linli.facts.known;

import java.time.LocalDate;
import org.linli.catalogue.SourceAgency;

/**
 * Something told of a subject, before it is recorded.
 *
 * @param value as typed or as the catalogue stores it; tidied and checked when recorded
 * @param version the item's version it was asked in; an older one is brought to the newest
 */
public record Telling(
    Subject subject,
    String item,
    int version,
    String value,
    SourceAgency agency,
    String source,
    LocalDate asOf,
    String basis) {}
