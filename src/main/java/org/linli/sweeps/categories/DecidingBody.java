package org.linli.sweeps.categories;

import java.util.Optional;
import org.linli.authority.Office;
import org.linli.base.Level;
import org.linli.catalogue.SourceAgency;

/** Who may decide that somebody is in a category. A community is none of them. */
public enum DecidingBody {
  MEDICAL_INSTITUTION,
  DISEASE_CONTROL;

  /** The body an office enters decisions of: that of health, or disease control; no community's. */
  public static Optional<DecidingBody> of(Office office) {
    if (!office.place().level().isWiderThan(Level.COMMUNITY)) return Optional.empty();
    if (office.agency() == SourceAgency.HEALTH) return Optional.of(MEDICAL_INSTITUTION);
    if (office.agency() == SourceAgency.DISEASE_CONTROL) return Optional.of(DISEASE_CONTROL);
    return Optional.empty();
  }
}
