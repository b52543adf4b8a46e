package org.linli.facts.admission;

import java.time.Instant;
import java.util.UUID;

/**
 * The time a form was to be kept is over; whatever is kept only for it goes in this transaction.
 *
 * @param form the workbook's
 */
public record IssueDeleted(UUID issue, UUID form, Instant at) {}
