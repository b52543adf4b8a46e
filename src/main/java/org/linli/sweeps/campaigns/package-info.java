/**
 * Sweeps: campaigns from door to door over any part of the tree, with what was frozen at the start,
 * what became of each door, and a second look that tells how far the reports are true.
 */
@NamedInterface("campaigns")
@NullMarked
package org.linli.sweeps.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
