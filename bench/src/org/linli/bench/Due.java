package org.linli.bench;

import java.util.concurrent.locks.LockSupport;

/** When the n-th of many is due that come at a rate. */
final class Due {

  private static final double SECOND = 1e9;

  private Due() {}

  /** Waits until then, or not at all; answers when it was, by the clock of nanoseconds. */
  static long await(long start, int n, int rate) {
    var due = start + (long) (n * SECOND / rate);
    for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
      LockSupport.parkNanos(early);
    }
    return due;
  }
}
