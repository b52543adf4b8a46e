/** Spreadsheets as people really have them, row by row: .xlsx, .xls and CSV in any encoding. */
@NullMarked
package org.linli.people.sheets;

import org.jspecify.annotations.NullMarked;
