/**
 * What neighbours have in common: a group for each building, in which its steward, or who works for
 * the grid around it, speaks to the households and asks them one thing at a time. Alcove: {@code
 * neighbours}, what the households need of each other and offer.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "law",
      "authority",
      "people",
      "people :: dwellings",
      "people :: stewards"
    })
@NullMarked
package org.linli.commons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
