/** The gate a form goes through before it reaches the grass roots, its return, and its burden. */
@NamedInterface("admission")
@NullMarked
package org.linli.facts.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
