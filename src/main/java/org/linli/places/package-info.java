/** The place tree: divisions, grids, outlines, and which grid a point lies in. */
@ApplicationModule(allowedDependencies = {"base", "edge", "journal", "calendar"})
@NullMarked
package org.linli.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
