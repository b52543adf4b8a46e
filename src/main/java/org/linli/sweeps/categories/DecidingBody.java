package org.linli.sweeps.categories;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;

/** Who may decide that somebody is in a category. A community is none of them. */
public enum DecidingBody {
  MEDICAL_INSTITUTION,
  DISEASE_CONTROL;

  /** The body a department's post enters decisions of: the health office's, or disease control. */
  public static Optional<DecidingBody> of(@Nullable SourceAgency agency) {
    if (agency == SourceAgency.HEALTH) return Optional.of(MEDICAL_INSTITUTION);
    if (agency == SourceAgency.DISEASE_CONTROL) return Optional.of(DISEASE_CONTROL);
    return Optional.empty();
  }
}
