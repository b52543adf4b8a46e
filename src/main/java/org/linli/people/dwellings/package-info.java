/** Buildings, entrances, dwellings and who moves into them, entered, changed and ended. */
@NamedInterface("dwellings")
@NullMarked
package org.linli.people.dwellings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
