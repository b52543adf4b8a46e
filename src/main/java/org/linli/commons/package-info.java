/**
 * What neighbours have in common: a group for each building, in which its steward, or who works for
 * the grid around it, speaks to the households and asks them one thing at a time.
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
