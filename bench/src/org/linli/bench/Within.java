package org.linli.bench;

import java.util.Collection;

/** Within what time a share of all was done. */
final class Within {

  private Within() {}

  /** Milliseconds; 0 where nothing was done. */
  static double millis(Collection<Long> nanos, double share) {
    return millis(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), share);
  }

  /** The same of what is in order of size. */
  static double millis(long[] inOrder, double share) {
    return inOrder.length == 0
        ? 0
        : inOrder[Math.min(inOrder.length - 1, (int) (inOrder.length * share))] / 1e6;
  }
}
