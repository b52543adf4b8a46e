/**
 * How places are split, merged, moved and renamed from a day on, and what hangs on them follows.
 */
@NamedInterface("reorganisation")
@NullMarked
package org.linli.places.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
