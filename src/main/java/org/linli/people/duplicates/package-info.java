/** People entered twice: found, offered with reasons, merged, unmerged, or told apart for good. */
@NamedInterface("duplicates")
@NullMarked
package org.linli.people.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
