package org.linli.authority.grants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Power;

/**
 * A power as it is to be lent: to posts whose place lies within {@code within}, where each may use
 * it as it uses its own.
 *
 * @param from now when null
 * @param reason what it is needed for, in words
 */
public record Loan(
    Power power,
    PlaceCode within,
    Borrower to,
    @Nullable Instant from,
    Instant until,
    String reason,
    @Nullable String englishReason) {

  /** In Chinese alone, as people write it. */
  public Loan(
      Power power,
      PlaceCode within,
      Borrower to,
      @Nullable Instant from,
      Instant until,
      String reason) {
    this(power, within, to, from, until, reason, null);
  }
}
