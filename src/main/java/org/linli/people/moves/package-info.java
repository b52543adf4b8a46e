/**
 * People who move: every one handed over from a sender to a receiver, never in two grids and never
 * in none, chased until it is at rest.
 */
@NamedInterface("moves")
@NullMarked
package org.linli.people.moves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
