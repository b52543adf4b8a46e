/**
 * What offices are told where their people look anyway: in a mailbox, or in their group by its
 * robot. They write the address down themselves; what waits is said by the rooms above.
 */
@NamedInterface("offices")
@NullMarked
package org.linli.messages.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
