/** Grids: drawn where a place has none, imported where they were surveyed, found by a point. */
@NamedInterface("grids")
@NullMarked
package org.linli.places.grids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
