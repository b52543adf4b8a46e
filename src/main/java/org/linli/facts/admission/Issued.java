package org.linli.facts.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form that was let out, with what it said of itself and what it would bring.
 *
 * @param terms with the deadline in force, and with what an emergency was registered with since
 * @param deletedAt when what was kept only for it went
 */
public record Issued(
    Issue issue,
    Terms terms,
    Terms.Load load,
    Instant issuedAt,
    Instant changedAt,
    @Nullable Instant closedAt,
    @Nullable Instant deletedAt) {

  Issued with(Issue next, Terms terms, Instant now) {
    return new Issued(next, terms, load, issuedAt, now, next.isOpen() ? null : now, null);
  }

  Issued deleted(Instant now) {
    return new Issued(issue.noted(), terms, load, issuedAt, now, closedAt, now);
  }
}
