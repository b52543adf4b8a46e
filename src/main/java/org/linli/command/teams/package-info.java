/** Teams: who stands where in an emergency, under whose command, and where somebody is lacking. */
@NamedInterface("teams")
@NullMarked
package org.linli.command.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
