/**
 * What people report, and the intake that commits it: in groups, once, and told to who listens.
 * Alcoves: {@code known}, {@code asks}, {@code admission}, {@code forms}, each using those before
 * it.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "sheets",
      "sheets :: template",
      "edge",
      "vault",
      "journal",
      "calendar",
      "places",
      "places :: grids",
      "places :: reorganisation",
      "catalogue",
      "catalogue :: proposals",
      "law",
      "authority",
      "people",
      "people :: residents",
      "people :: privacy",
      "people :: rosters",
      "people :: dwellings",
      "people :: stewards",
      "people :: organisations"
    })
@NullMarked
package org.linli.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
