/** A department's own workbook: understood against the catalogue, filled, given back. */
@NamedInterface("forms")
@NullMarked
package org.linli.facts.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
