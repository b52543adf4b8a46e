package org.linli.launch;

/** Tells on standard error how far a long step is, so that nobody thinks the program hangs. */
final class Progress {

  private final long startedAt = System.nanoTime();
  private long toldAt;

  void step(String key, Object... facts) {
    System.err.printf("[%5.1f s] %s%n", seconds(), CannotStart.say("launch.step." + key, facts));
  }

  /** At most once a second, however often it is called. */
  synchronized void part(String key, long done, long of) {
    if (System.nanoTime() - toldAt < 1_000_000_000L && done < of) return;
    toldAt = System.nanoTime();
    step(key, done, of, of == 0 ? 100 : done * 100 / of);
  }

  private double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
