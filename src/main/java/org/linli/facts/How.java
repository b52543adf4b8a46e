package org.linli.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * How a report came about: by which way, where it was measured when that was not at home ({@code
 * null} at home), and when, if somebody said so.
 */
public record How(
    Channel channel, @Nullable PlaceCode measuredPlace, @Nullable Instant measuredAt) {

  public static How by(Channel channel) {
    return new How(channel, null, null);
  }
}
