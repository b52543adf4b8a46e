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
      "people :: dwellings",
      "people :: residents",
      "people :: stewards",
      "people :: tags",
      "people :: organisations",
      "people :: moves",
      "catalogue",
      "messages :: offices",
      "facts",
      "facts :: admission",
      "facts :: asks",
      "facts :: forms",
      "cases",
      "cases :: classes",
      "cases :: topics",
      "cases :: whistles",
      "sweeps",
      "sweeps :: campaigns",
      "sweeps :: categories",
      "law",
      "orders",
      "orders :: duties",
      "command :: plans",
      "command :: teams",
      "command :: activations",
      "commons",
      "commons :: neighbours"
    })
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
