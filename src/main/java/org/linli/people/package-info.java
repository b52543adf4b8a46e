/** Buildings, dwellings, households and residents, and the link that lets a household in. */
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
      "authority"
    })
@NullMarked
package org.linli.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
