/** Assists: other units help whoever leads a case with a part of it, within a time. */
@NamedInterface("assists")
@NullMarked
package org.linli.cases.assists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
