/** Where places lie: outlines from GeoJSON, made valid, brought to WGS-84, shown on maps. */
@NamedInterface("outlines")
@NullMarked
package org.linli.places.outlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
