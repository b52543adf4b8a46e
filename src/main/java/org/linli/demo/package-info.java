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
      "places :: reorganisation",
      "places :: zones",
      "authority",
      "calendar",
      "people",
      "people :: privacy",
      "people :: residents",
      "people :: tags",
      "people :: organisations",
      "people :: moves",
      "facts",
      "sweeps"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
