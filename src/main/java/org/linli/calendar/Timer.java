package org.linli.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes round again and again, on one server at a time. A room contributes it as a bean;
 * {@code name} identifies its row, so it must not change.
 *
 * @param every how long after it was done it is done again; null for once a night
 */
public record Timer(String name, @Nullable Duration every, Runnable work) {

  /** What takes long in a whole city: done while few are awake. */
  public static Timer nightly(String name, Runnable work) {
    return new Timer(name, null, work);
  }
}
