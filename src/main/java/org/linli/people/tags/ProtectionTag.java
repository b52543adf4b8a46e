package org.linli.people.tags;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody needs protection first (Emergency Response Law, article 11); {@code endedAt} is
 * null while it is so.
 */
public record ProtectionTag(
    UUID id, Kind kind, String source, Instant beganAt, UUID post, @Nullable Instant endedAt) {

  /** What makes somebody need it. */
  public enum Kind {
    SOLITARY_ELDER,
    ELDER,
    DISABLED,
    MINOR_UNATTENDED,
    PREGNANT_OR_NURSING,
    NEEDS_TREATMENT,
    CARE_DEPENDENT
  }
}
