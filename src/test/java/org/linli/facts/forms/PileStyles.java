package org.linli.facts.forms;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks that office tables have, each made once a workbook. */
final class PileStyles {

  private final Workbook book;
  private final Map<String, CellStyle> made = new HashMap<>();

  PileStyles(Workbook book) {
    this.book = book;
  }

  CellStyle title() {
    return made.computeIfAbsent(
        "title",
        _ -> {
          var style = font((short) 16, true);
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  CellStyle text() {
    return made.computeIfAbsent("text", _ -> font((short) 10, false));
  }

  CellStyle header() {
    return made.computeIfAbsent(
        "header",
        _ -> {
          var style = framed(font((short) 11, true));
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          style.setWrapText(true);
          style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  /** A cell to be filled, with the number format of Excel ("@", "yyyy-mm-dd", "0.00%"). */
  CellStyle body(String format, boolean bordered) {
    return made.computeIfAbsent(
        format + bordered,
        _ -> {
          var style = font((short) 10, false);
          if (bordered) framed(style);
          style.setDataFormat(book.createDataFormat().getFormat(format));
          return style;
        });
  }

  private CellStyle font(short points, boolean bold) {
    var font = book.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    var style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static CellStyle framed(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
