package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time, as Linux tells it. */
final class Processor {

  private static final long NANOS_A_TICK = 10_000_000L;

  private Processor() {}

  /** What all processes of the machine but this one have had, in nanoseconds. */
  static long othersNanos() {
    return allNanos() - ownNanos();
  }

  static long ownNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** user, nice, system, then (after idle and waiting) interrupts: the work of all processors. */
  private static long allNanos() {
    try {
      var ticks = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
      var busy = 0L;
      for (var i : new int[] {1, 2, 3, 6, 7}) busy += Long.parseLong(ticks[i]);
      return busy * NANOS_A_TICK;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
