package org.linli.cases.whistles;

import java.util.Map;
import org.linli.calendar.Limit;

/** The limits as the installation has set them, in everyday times and in emergencies. */
record Limits(Map<Timing, Both> all) {

  record Both(Limit ordinary, Limit emergency) {}

  Limits {
    all = Map.copyOf(all);
    for (var it : Timing.values()) {
      if (!all.containsKey(it)) throw new IllegalArgumentException("No limit for " + it);
    }
  }

  Limit of(Timing timing, boolean emergency) {
    var both = java.util.Objects.requireNonNull(all.get(timing));
    return emergency ? both.emergency() : both.ordinary();
  }
}
