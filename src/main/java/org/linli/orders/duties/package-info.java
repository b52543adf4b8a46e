/** Lists of what a post is for: by role and place, in versions that are compared and read. */
@NamedInterface("duties")
@NullMarked
package org.linli.orders.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
