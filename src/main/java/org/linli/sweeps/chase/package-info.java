/**
 * Chasing silent households, in the order in which it costs people least: a message, the steward, a
 * call, a visit.
 */
@NamedInterface("chase")
@NullMarked
package org.linli.sweeps.chase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
