/** Functional zones that cut across districts: an overlay to report by, not a second tree. */
@NamedInterface("zones")
@NullMarked
package org.linli.places.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
