package org.linli.facts.known;

import java.util.Set;

/**
 * What became of tellings, told by their positions.
 *
 * @param told how many are new or newer than before
 * @param same how many were known already, word for word
 * @param kept values of an older version without a counterpart in the newest: kept for a person to
 *     read, and not counted
 * @param asked a household's own words about what the register holds: asked as a correction
 */
public record Outcome(int told, int same, Set<Integer> kept, Set<Integer> asked) {

  public Outcome {
    kept = Set.copyOf(kept);
    asked = Set.copyOf(asked);
  }
}
