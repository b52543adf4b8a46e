package org.linli.cases.whistles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seated;

/**
 * Which post was found for whose turn it is.
 *
 * @param until when its holder's term ends; null where no end is known
 * @param standsIn nobody is of the department or the place, and this is who answers meanwhile
 */
record Sitting(UUID owner, @Nullable Instant until, boolean standsIn) {

  static Sitting of(Seated seated) {
    return new Sitting(seated.post().id(), seated.until(), seated.standsIn());
  }
}
