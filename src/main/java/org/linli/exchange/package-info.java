/**
 * The outside: standards other systems speak. Adapters only; what is allowed and what follows is
 * decided by the rooms they turn to. Alcoves: {@code open311}, requests of citizens.
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "edge",
      "calendar",
      "catalogue",
      "places",
      "places :: outlines",
      "authority",
      "authority :: signin",
      "cases",
      "cases :: classes",
      "cases :: photos"
    })
@NullMarked
package org.linli.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
