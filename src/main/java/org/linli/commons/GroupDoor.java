package org.linli.commons;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;

/**
 * A door of the building as it stands to one notice. Whether the household has looked at it is not
 * in here: only what it answered, and what somebody told it in person.
 *
 * @param told when it was told in person by {@code toldBy}; null where it was not
 * @param by who answered for them; null where they did it themselves
 * @param tried when somebody last stood there in vain
 */
public record GroupDoor(
    HouseholdId household,
    String entrance,
    String room,
    String headName,
    @Nullable Instant told,
    @Nullable UUID toldBy,
    @Nullable Answer answer,
    @Nullable Instant answered,
    @Nullable UUID by,
    @Nullable Instant tried) {

  /** Whose names are to be shown. */
  void nameTo(Set<UUID> accounts) {
    if (toldBy != null) accounts.add(toldBy);
    if (by != null) accounts.add(by);
  }
}
