/** An .xls file of the time before 2007, filled in memory. Internal to {@code sheets.template}. */
@NullMarked
package org.linli.sheets.template.xls;

import org.jspecify.annotations.NullMarked;
