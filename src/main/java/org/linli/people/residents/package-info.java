/** One person at a time: the card with every datum's source, adding, correcting, what changed. */
@NamedInterface("residents")
@NullMarked
package org.linli.people.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
