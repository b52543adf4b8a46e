/**
 * Spreadsheets as people really have them, read row by row (.xlsx, .xls and CSV in any encoding),
 * and written as workbooks. Plain Java; knows no other room but {@code base}.
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.linli.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
