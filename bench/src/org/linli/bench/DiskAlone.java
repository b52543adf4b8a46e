package org.linli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the disk does when only this asks it: small writes made durable one by one, as often as the
 * database does so at the peak. The disk of a virtual machine stands still now and then, and who
 * reports in that moment waits for it whatever the program does.
 */
final class DiskAlone {

  private static final int BYTES = 1 << 14;
  private static final int FILE = 1 << 26;
  private static final int RATE = 300;
  private static final int SECONDS = 60;

  /** Longer than this is standing still. */
  private static final long STILL = 50_000_000;

  private DiskAlone() {}

  /** Answers the milliseconds of the longest; prints how long they took and how often it stood. */
  static double most() throws IOException {
    var file = Files.createTempFile("linli-bench", ".disk");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(FILE), 0);
      channel.force(true);
      var nanos = new long[RATE * SECONDS];
      var start = System.nanoTime();
      for (var i = 0; i < nanos.length; i++) {
        Due.await(start, i, RATE);
        var begun = System.nanoTime();
        channel.write(ByteBuffer.allocate(BYTES), (long) i * BYTES % FILE);
        channel.force(false);
        nanos[i] = System.nanoTime() - begun;
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "the disk alone   half within %.2f ms, 99 %% within %.2f ms, at most %.0f ms; %d times in %d s it stood still for over %d ms%n",
          Within.millis(nanos, 0.5),
          Within.millis(nanos, 0.99),
          nanos[nanos.length - 1] / 1e6,
          Arrays.stream(nanos).filter(it -> it > STILL).count(),
          SECONDS,
          STILL / 1_000_000);
      return nanos[nanos.length - 1] / 1e6;
    } finally {
      Files.delete(file);
    }
  }
}
