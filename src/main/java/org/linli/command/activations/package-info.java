/** Activations: a plan comes alive over a part of the tree, changes with the emergency, and stands down. */
@NamedInterface("activations")
@NullMarked
package org.linli.command.activations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
