package org.linli.cases.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.linli.base.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where photos are read and made anew: two at a time, so that many at once cannot fill the memory.
 */
@Component
class Darkroom {

  /** In megabytes. */
  static final int LARGEST = 12;

  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Duration patience;

  Darkroom() {
    this(Duration.ofSeconds(3));
  }

  /**
   * @param patience how long one waits at the door before being told to come again
   */
  Darkroom(Duration patience) {
    this.patience = patience;
  }

  Developed develop(Sent sent) {
    if (sent.size() > (long) LARGEST << 20) throw Refusal.because(PhotoReason.TOO_BIG, LARGEST);
    enter();
    try {
      return Developed.of(sent.content().bytes());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.forNow(PhotoReason.DARKROOM_FULL, Duration.ofSeconds(5));
  }
}
