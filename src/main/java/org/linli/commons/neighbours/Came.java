package org.linli.commons.neighbours;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;

/** Who answered a need or an offer. */
public sealed interface Came {

  Instant at();

  /**
   * A household of the building.
   *
   * @param line a word to whoever wrote it, a phone number perhaps; null where none was added
   */
  record Neighbour(HouseholdId household, @Nullable String line, Instant at) implements Came {}

  /** The steward, or a post over the building, sees to it. */
  record Official(UUID account, Instant at) implements Came {}
}
