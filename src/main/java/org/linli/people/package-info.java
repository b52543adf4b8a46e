/** Buildings, dwellings, households and residents, and the link that lets a household in. */
@ApplicationModule(
    allowedDependencies = {"base", "edge", "vault", "journal", "places", "places :: grids"})
@NullMarked
package org.linli.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
