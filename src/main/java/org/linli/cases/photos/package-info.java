/**
 * Photos that come with a report: made anew without what a camera writes into them, shown to
 * whoever sees the case, and deleted some time after it is at rest.
 */
@NamedInterface("photos")
@NullMarked
package org.linli.cases.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
