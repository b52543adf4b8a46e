/** The demonstration: invented people in a real city's communities, some reports, posts to try. */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "places",
      "places :: imports",
      "places :: outlines",
      "places :: grids",
      "authority",
      "authority :: passwords",
      "authority :: signin",
      "people",
      "facts",
      "sweeps"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
