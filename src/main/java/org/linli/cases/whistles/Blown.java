package org.linli.cases.whistles;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;

/**
 * A whistle with what was told of it and who sits where.
 *
 * @param sitting of each open call
 * @param closedAt null while it is open
 */
record Blown(
    Whistle whistle, Told told, Map<SourceAgency, Sitting> sitting, @Nullable Instant closedAt) {

  Blown {
    sitting = Map.copyOf(sitting);
  }

  /** Does this post sit on a seat of it? */
  boolean isOwnedBy(UUID post) {
    return sitting.values().stream().anyMatch(it -> it.owner().equals(post));
  }

  boolean isOwnedBy(UUID post, Call call) {
    var sits = sitting.get(call.agency());
    return sits != null && sits.owner().equals(post);
  }
}
