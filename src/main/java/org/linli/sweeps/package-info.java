/** Daily reports: periods, coverage against a frozen denominator, exceptions, who is silent. */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "people",
      "facts"
    })
@NullMarked
package org.linli.sweeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
