package org.linli.sheets.template;

import org.linli.base.Refusal;
import org.linli.sheets.SheetReason;
import org.linli.sheets.Sheets;
import org.linli.sheets.template.csv.CsvTemplate;
import org.linli.sheets.template.xls.XlsTemplate;
import org.linli.sheets.template.xlsx.XlsxTemplate;

/** Opens a department's workbook by what it is, whatever its name ends with. */
public final class Templates {

  private Templates() {}

  /** Opens a file's bytes; a {@link Refusal} with a {@link SheetReason} tells why it cannot. */
  public static Template open(String name, byte[] bytes) {
    return switch (Sheets.kind(name, bytes)) {
      case PACKAGE -> XlsxTemplate.open(name, bytes);
      case OLD -> XlsTemplate.open(name, bytes);
      case TEXT -> CsvTemplate.open(name, bytes);
    };
  }
}
