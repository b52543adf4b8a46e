package org.linli.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seated;
import org.linli.base.PlaceCode;

/**
 * Who has a case now.
 *
 * @param until when this post ends; null where no end is known
 * @param standsIn the seat is vacant, and this is whoever answers for it meanwhile
 */
public record Owner(UUID post, PlaceCode place, @Nullable Instant until, boolean standsIn) {

  public static Owner of(Seated it) {
    return new Owner(it.post().id(), it.post().place(), it.until(), it.standsIn());
  }
}
