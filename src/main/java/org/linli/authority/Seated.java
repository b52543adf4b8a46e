package org.linli.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on a seat.
 *
 * @param post its holder's, or under which a deputy acts
 * @param until when this post ends, so that somebody else will sit here; null where no end is known
 * @param standsIn the seat is vacant, and this is whoever answers for it meanwhile
 */
public record Seated(Post post, @Nullable Instant until, boolean standsIn) {}
