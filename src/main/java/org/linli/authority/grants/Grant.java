package org.linli.authority.grants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Power;

/**
 * A power that was lent.
 *
 * @param basis the key of what it rests on
 * @param source what lent it, such as {@code order:<id>}; {@link Grants#BY_HAND}
 */
public record Grant(
    UUID id,
    Power power,
    PlaceCode within,
    Borrower to,
    Instant from,
    Instant until,
    String reason,
    @Nullable String englishReason,
    String basis,
    String source,
    Lender by,
    @Nullable Withdrawn withdrawn) {

  /** The post that lent it, and the place it acted for. */
  public record Lender(UUID account, UUID post, PlaceCode place, Instant at) {}

  /** That it was taken back before its end; {@code account} is null where the program did. */
  public record Withdrawn(Instant at, String reason, @Nullable UUID account) {}

  /** How a grant stands. */
  public enum Standing {
    TO_COME,
    RUNNING,
    LAPSED,
    WITHDRAWN
  }

  public Standing standingAt(Instant now) {
    if (withdrawn != null) return Standing.WITHDRAWN;
    if (now.isBefore(from)) return Standing.TO_COME;
    return now.isBefore(until) ? Standing.RUNNING : Standing.LAPSED;
  }
}
