/**
 * An .xlsx file filled in its own XML, part by part, so that nothing it holds is lost. Internal to
 * {@code sheets.template}.
 */
@NullMarked
package org.linli.sheets.template.xlsx;

import org.jspecify.annotations.NullMarked;
