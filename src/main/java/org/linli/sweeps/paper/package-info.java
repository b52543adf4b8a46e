/**
 * Paper: a building's sheet for a day, printed with its people in walking order, filled in by hand
 * and keyed in row by row.
 */
@NamedInterface("paper")
@NullMarked
package org.linli.sweeps.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
