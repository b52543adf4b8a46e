package org.linli.cases.whistles;

import java.time.Instant;

/** When something is due that may take its time from a moment on. */
@FunctionalInterface
public interface Clockwork {
  Instant after(Instant moment, Timing timing);
}
