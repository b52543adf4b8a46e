package org.linli.bench;

import java.util.Collection;

/** Within what time a share of all was done. */
final class Within {

  private Within() {}

  /** Milliseconds; 0 where nothing was done. */
  static double millis(Collection<Long> nanos, double share) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
  }
}
