package org.linli.cases.photos;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;

/**
 * A photo of a case, without its pixels.
 *
 * @param id made by whoever sends it, so that sending again is harmless
 * @param account who added it; null where the reporter did, by the case's link
 */
public record Photo(CaseId of, UUID id, Instant added, @Nullable UUID account) {

  /** What is served of it. */
  public enum Size {
    /** The longest side has 1600 pixels at most. */
    WHOLE,
    /** The longest side has 240 pixels at most. */
    THUMBNAIL
  }
}
