package org.linli.cases.whistles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a department owes by a time, and when it first did it.
 *
 * @param done null while it has not
 */
public record Promise(Instant due, @Nullable Instant done) {

  static Promise by(Instant due) {
    return new Promise(due, null);
  }

  /** Done now, unless it was before. */
  Promise done(Instant now) {
    return done == null ? new Promise(due, now) : this;
  }

  Promise until(Instant later) {
    return new Promise(later, done);
  }

  public boolean isKept() {
    return done != null && !done.isAfter(due);
  }

  boolean isBroken(Instant now) {
    return done == null && !now.isBefore(due);
  }
}
