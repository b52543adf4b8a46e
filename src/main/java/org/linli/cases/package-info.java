/**
 * Cases: anything that must be handled, in one closed loop that never lets go of it. Alcoves:
 * {@code assists}, by which other units help with a part; {@code classes}, what there is to be
 * handled, by which standards; {@code topics}, what recurs; {@code whistles}, by which the lower
 * level summons departments.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "sheets",
      "edge",
      "vault",
      "journal",
      "calendar",
      "places",
      "places :: grids",
      "places :: outlines",
      "places :: reorganisation",
      "catalogue",
      "authority",
      "people",
      "people :: dwellings",
      "people :: residents",
      "messages"
    })
@NullMarked
package org.linli.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
