package org.linli.cases.assists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Owner;

/**
 * A unit's assistance with all that is kept about it.
 *
 * @param owner whose turn it is now; null at rest
 * @param climbed the widest place on whose desk it is because it is late; null where on none
 * @param answer what the unit has answered; empty before
 */
public record AssistFile(
    Assist it,
    @Nullable Owner owner,
    @Nullable PlaceCode climbed,
    Instant asked,
    @Nullable Instant closed,
    String answer) {

  /** The same, with what its reader may do. */
  public record Seen(AssistFile file, List<Act> may) {}
}
