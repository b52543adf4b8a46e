package org.linli.authority;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** A post: a role at a place, held by one account from a time until another (open when null). */
public record Post(
    UUID id,
    UUID account,
    Role role,
    String title,
    PlaceCode place,
    Instant from,
    @Nullable Instant until) {

  public boolean isHeldAt(Instant now) {
    return !now.isBefore(from) && (until == null || now.isBefore(until));
  }

  /** What a post is asked to be; {@code from} is now when left out. */
  public record Wish(
      Role role,
      @Schema(example = "保成社区一网格网格员") String title,
      PlaceCode place,
      @Nullable Instant from,
      @Nullable Instant until) {}
}
