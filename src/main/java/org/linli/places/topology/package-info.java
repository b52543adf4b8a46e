/** Whether places lie beside each other without holes and overlaps. */
@NamedInterface("topology")
@NullMarked
package org.linli.places.topology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
