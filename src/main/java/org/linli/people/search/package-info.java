/** Finding people by name, number or address, wherever a caller may look. */
@NamedInterface("search")
@NullMarked
package org.linli.people.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
