/** Organisations and venues of the neighbourhood: what they are, who keeps them, their people. */
@NamedInterface("organisations")
@NullMarked
package org.linli.people.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
