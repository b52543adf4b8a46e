/** Open311 GeoReport v2, by which apps and other systems report matters and follow them. */
@NullMarked
package org.linli.exchange.open311;

import org.jspecify.annotations.NullMarked;
