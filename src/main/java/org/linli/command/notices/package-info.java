/**
 * What those who live in a place are told of it: what is alive over it, what is restricted there.
 */
@NamedInterface("notices")
@NullMarked
package org.linli.command.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
