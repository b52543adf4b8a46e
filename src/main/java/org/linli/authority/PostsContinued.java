package org.linli.authority;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Posts go on under other ids, because their places have changed; told in the same transaction.
 *
 * @param next the post that follows each
 * @param further those that follow it as well, where its grid was divided
 */
public record PostsContinued(Map<UUID, UUID> next, Map<UUID, Set<UUID>> further) {
  public PostsContinued {
    next = Map.copyOf(next);
    further = Map.copyOf(further);
  }
}
