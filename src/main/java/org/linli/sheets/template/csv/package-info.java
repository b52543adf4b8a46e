/** A CSV file filled line by line. Internal to {@code sheets.template}. */
@NullMarked
package org.linli.sheets.template.csv;

import org.jspecify.annotations.NullMarked;
