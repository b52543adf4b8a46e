package org.linli.authority.grants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.catalogue.SourceAgency;

/** Who gets a power: posts, never persons, so that a new holder has it at once. */
public sealed interface Borrower {

  /**
   * Every post of a role, now and later.
   *
   * @param agency of this kind of department only; null for all
   */
  record Everyone(Role role, @Nullable SourceAgency agency) implements Borrower {}

  record One(UUID post) implements Borrower {}
}
