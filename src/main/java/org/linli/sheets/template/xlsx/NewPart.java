package org.linli.sheets.template.xlsx;

import org.linli.sheets.template.AddedSheet;

/** A sheet that is added: under which name, in which part, by which relation of the workbook. */
record NewPart(AddedSheet sheet, String name, String part, String relation) {}
