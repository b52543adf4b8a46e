package org.linli.command.activations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.ResponseLevel;

/**
 * A headquarters or a functional group at a place, while an activation lasts.
 *
 * @param lead the role that leads a headquarters; {@code agency} the department that leads a group;
 *     both null where the place itself does
 * @param from the level of response it came with
 */
public record Unit(
    PlaceCode place,
    Kind kind,
    String key,
    String name,
    @Nullable String englishName,
    @Nullable Role lead,
    @Nullable SourceAgency agency,
    ResponseLevel from,
    Instant openedAt,
    @Nullable Instant closedAt) {

  public enum Kind {
    HEADQUARTERS,
    GROUP
  }
}
