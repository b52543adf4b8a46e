package org.linli.sweeps.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.facts.asks.Outcome;

/** One time a door was heard of: from the household itself, or by somebody who went there. */
sealed interface Look {

  /** The household reports by its link whether anybody is as the sweep looks for. */
  record SelfReport(boolean unwell) implements Look {}

  /**
   * Somebody went there.
   *
   * @param evidence that it is empty, where it was found vacant
   */
  record Visit(Outcome outcome, @Nullable Evidence evidence, UUID post) implements Look {}
}
