/** Whistles: the lower level calls departments to a place, and the clock runs against them. */
@NamedInterface("whistles")
@NullMarked
package org.linli.cases.whistles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
