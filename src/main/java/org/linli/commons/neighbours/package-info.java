/**
 * What neighbours of a building need of each other and offer: a few words, until a day, answered
 * with one press; nobody counts who helped how often.
 */
@NamedInterface("neighbours")
@NullMarked
package org.linli.commons.neighbours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
