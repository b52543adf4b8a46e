package org.linli.authority;

import java.util.Map;
import java.util.UUID;

/**
 * Posts go on under other ids, because their places have changed; told in the same transaction.
 *
 * @param next the post that follows each
 */
public record PostsContinued(Map<UUID, UUID> next) {
  public PostsContinued {
    next = Map.copyOf(next);
  }
}
