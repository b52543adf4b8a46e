package org.linli.cases;

import java.time.Instant;

/**
 * Cases have come in that began before the program was here; told in their transaction.
 *
 * @param from nothing of them is older than this
 */
public record CasesBrought(Instant from) {}
