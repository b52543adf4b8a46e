/** Read models: the report board, the day's work, live figures. Reads, never writes. */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "law :: measures",
      "authority",
      "authority :: grants",
      "places",
      "places :: zones",
      "places :: reorganisation",
      "messages :: offices",
      "people",
      "people :: duplicates",
      "people :: privacy",
      "people :: moves",
      "facts",
      "facts :: asks",
      "facts :: admission",
      "cases",
      "cases :: assists",
      "cases :: topics",
      "cases :: whistles",
      "commons",
      "sweeps",
      "sweeps :: campaigns",
      "orders",
      "command",
      "command :: activations",
      "command :: plans"
    })
@NullMarked
package org.linli.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
