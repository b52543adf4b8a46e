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
      "authority :: passwords",
      "authority :: signin",
      "people",
      "people :: privacy",
      "people :: residents",
      "people :: tags",
      "people :: organisations",
      "people :: moves",
      "catalogue",
      "facts",
      "facts :: admission",
      "facts :: forms",
      "sweeps",
      "sweeps :: categories"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
