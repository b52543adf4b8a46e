package org.linli.sheets.template.xlsx;

import java.util.List;
import org.linli.sheets.template.AddedSheet;

/** Writes an added sheet: a bold header that stays in sight, and texts. */
final class NewSheetXml {

  private static final String WIDEST = "255";

  private final XmlOut out;
  private final ColumnStyles columns = new ColumnStyles();
  private int row;

  private NewSheetXml(XmlOut out) {
    this.out = out;
  }

  static void write(AddedSheet sheet, String namespace, XmlOut out) {
    var xml = new NewSheetXml(out);
    out.start("worksheet").attribute("xmlns", namespace);
    out.start("sheetViews").start("sheetView").attribute("workbookViewId", 0);
    out.start("pane").attribute("ySplit", 1).attribute("topLeftCell", "A2");
    out.attribute("activePane", "bottomLeft").attribute("state", "frozen").end("pane");
    out.end("sheetView").end("sheetViews");
    xml.widths(sheet.widths());
    out.start("sheetData");
    xml.row(sheet.header(), true);
    sheet.rows().each(cells -> xml.row(cells, false));
    out.end("sheetData").end("worksheet");
  }

  private void widths(List<Integer> widths) {
    if (widths.isEmpty()) return;
    out.start("cols");
    for (var i = 0; i < widths.size(); i++) {
      out.start("col").attribute("min", i + 1).attribute("max", i + 1);
      out.attribute("width", widths.get(i) > 255 ? WIDEST : widths.get(i).toString());
      out.attribute("customWidth", 1).end("col");
    }
    out.end("cols");
  }

  private void row(List<String> cells, boolean bold) {
    row++;
    out.start("row").attribute("r", row);
    for (var i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) continue;
      out.start("c").attribute("r", columns.letters(i), row).attribute("t", "inlineStr");
      out.start("is");
      if (bold) out.raw("<r><rPr><b/></rPr>");
      out.start("t").attribute("xml:space", "preserve").text(cells.get(i)).end("t");
      if (bold) out.raw("</r>");
      out.end("is").end("c");
    }
    out.end("row");
  }
}
