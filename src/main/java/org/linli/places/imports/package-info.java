/**
 * Divisions from CSV files into the tree: checked row by row, tried dry, told what was left out.
 */
@NamedInterface("imports")
@NullMarked
package org.linli.places.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
