/**
 * Daily reports: periods, coverage against a frozen denominator, exceptions, who is silent. Alcove:
 * {@code categories}.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "sheets",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "catalogue",
      "law",
      "authority",
      "vault",
      "people",
      "people :: residents",
      "people :: rosters",
      "facts"
    })
@NullMarked
package org.linli.sweeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
