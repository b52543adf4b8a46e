package org.linli.commons;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the household it is said to has it.
 *
 * @param by who answered for them; null where they did it themselves
 */
public record OwnNotice(
    BuildingNotice notice,
    boolean seen,
    @Nullable Answer answer,
    @Nullable Instant answered,
    @Nullable UUID by) {

  /** Whose name is to be shown. */
  void nameTo(Set<UUID> accounts) {
    if (by != null) accounts.add(by);
  }
}
