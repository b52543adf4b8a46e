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
      "calendar",
      "people",
      "people :: organisations",
      "people :: privacy",
      "people :: residents",
      "people :: tags",
      "facts",
      "sweeps"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
