package org.linli.catalogue.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Sensitivity;

/** A proposal, by which post and when, and what became of it. */
public record Proposal(UUID id, Instant at, Proposed proposed, UUID post, State state) {

  /** Where it stands. */
  public sealed interface State {

    record Open() implements State {}

    /** It is an item of its own: {@code LOCAL_<number>}. */
    record Accepted(int number, Terms terms) implements State {
      public String key() {
        return "LOCAL_" + number;
      }
    }

    /** It is another name of an item there is. */
    record Synonym(String of) implements State {}

    record Declined(String reason) implements State {}
  }

  /**
   * What whoever accepts says of the item.
   *
   * @param english its English name
   * @param fresh how long a value is fresh, as {@code P1Y}; null where it never ages
   */
  public record Terms(String english, @Nullable String fresh, Sensitivity sensitivity) {}
}
