/**
 * Daily reports: periods, coverage against a frozen denominator, exceptions, who is silent. Alcove:
 * {@code campaigns}, from door to door.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "authority",
      "people",
      "people :: organisations",
      "facts",
      "facts :: asks",
      "facts :: admission"
    })
@NullMarked
package org.linli.sweeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
