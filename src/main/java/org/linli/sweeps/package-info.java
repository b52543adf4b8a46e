/**
 * Daily reports: periods, coverage against a frozen denominator, exceptions, who is silent.
 * Alcoves: {@code campaigns}, from door to door; {@code categories}, the four categories of people;
 * {@code fevers}, what is over the threshold becomes a case; {@code paper}, sheets that are filled
 * in by hand and keyed in; {@code chase}, reaching those who are silent.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "sheets",
      "edge",
      "journal",
      "calendar",
      "places",
      "places :: reorganisation",
      "catalogue",
      "law",
      "authority",
      "vault",
      "people",
      "people :: dwellings",
      "people :: stewards",
      "messages",
      "people :: organisations",
      "people :: residents",
      "people :: rosters",
      "facts",
      "facts :: asks",
      "facts :: admission",
      "cases"
    })
@NullMarked
package org.linli.sweeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
