package org.linli.commons;

import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come, of the households that live in the building now.
 *
 * @param households how many live there
 * @param seen how many have had it before their eyes or were told
 * @param open how many have not answered; 0 where nothing is asked
 */
public record Tally(int households, int seen, int yes, int no, int declined, int open) {

  /** Of so few households a count tells who it was. */
  private static final int FEW = 5;

  /** {@code seen} as it may be shown: null where so few live there that it points at one. */
  public @Nullable Integer shownSeen() {
    return households < FEW ? null : seen;
  }
}
