/**
 * A fever is a case by itself: readings over the threshold are followed, a moment after their
 * reports, by the cases of their households.
 */
@NamedInterface("fevers")
@NullMarked
package org.linli.sweeps.fevers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
