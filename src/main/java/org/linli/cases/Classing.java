package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.calendar.Limit;

/**
 * What a case is found to be: its class and which of the class's standards fits, with what the
 * standard asked at that time, so that a later standard does not move deadlines.
 *
 * @param leaf the code of a class of the second level
 * @param standard which of its standards, from 1
 * @param limit within which it is handled
 */
public record Classing(String leaf, int standard, Limit limit) {

  static @Nullable Classing of(@Nullable String leaf, int standard, @Nullable String limit) {
    return leaf == null || limit == null ? null : new Classing(leaf, standard, Limit.of(limit));
  }
}
