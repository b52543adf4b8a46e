/**
 * A workbook as its sender made it: its shape read, cells filled, everything else left as it is.
 */
@NamedInterface("template")
@NullMarked
package org.linli.sheets.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
