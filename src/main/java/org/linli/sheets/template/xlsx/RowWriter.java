package org.linli.sheets.template.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.sheets.Serials;
import org.linli.sheets.template.ColumnEdit;
import org.linli.sheets.template.Edit;

/** Writes rows with what is filled in; a cell keeps its format, and a formula stays one. */
final class RowWriter {

  private static final int MOST_DIGITS = 15;
  private static final Pattern CODED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private final XmlOut out;
  private final DateStyles dates;
  private final Styles styles;
  private final ColumnStyles columns;
  private final boolean since1904;
  private final String row;
  private final String cell;
  private final String value;
  private final String formula;
  private final String inline;
  private final String text;

  RowWriter(XmlOut out, String prefix, Book book, DateStyles dates, ColumnStyles columns) {
    this.out = out;
    this.styles = book.styles();
    this.since1904 = book.since1904();
    this.dates = dates;
    this.columns = columns;
    this.row = XmlOut.name(prefix, "row");
    this.cell = XmlOut.name(prefix, "c");
    this.value = XmlOut.name(prefix, "v");
    this.formula = XmlOut.name(prefix, "f");
    this.inline = XmlOut.name(prefix, "is");
    this.text = XmlOut.name(prefix, "t");
  }

  /** The row at a number that may not be its own; the later edit of a column counts. */
  void write(RowXml it, int number, List<ColumnEdit> edits) {
    out.start(row).attribute("r", number).attributes(it.others());
    if (it.hidden()) out.attribute("hidden", 1);
    var left = sorted(edits);
    var next = 0;
    for (var each : it.cells()) {
      for (; next < left.size() && left.get(next).column() < each.column(); next++) {
        fresh(it, number, left, next);
      }
      var edited = next < left.size() && left.get(next).column() == each.column();
      while (next + 1 < left.size() && left.get(next + 1).column() == each.column()) next++;
      if (edited) cell(number, each, left.get(next++).edit());
      else asItIs(number, each);
    }
    for (; next < left.size(); next++) fresh(it, number, left, next);
    out.raw(it.rest()).end(row);
  }

  private static List<ColumnEdit> sorted(List<ColumnEdit> edits) {
    for (var i = 1; i < edits.size(); i++) {
      if (edits.get(i).column() < edits.get(i - 1).column()) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(ColumnEdit::column));
        return sorted;
      }
    }
    return edits;
  }

  /** A cell the row does not have yet takes its format from the row, else from the column. */
  private void fresh(RowXml it, int number, List<ColumnEdit> edits, int i) {
    var column = edits.get(i).column();
    if (i + 1 < edits.size() && edits.get(i + 1).column() == column) return;
    var style = it.style() >= 0 ? it.style() : columns.of(column);
    if (!(edits.get(i).edit() instanceof Edit.Keep)) {
      cell(number, CellXml.blank(column, style), edits.get(i).edit());
    }
  }

  private void cell(int number, CellXml it, Edit edit) {
    if (it.formula() != null) {
      asItIs(number, it);
      return;
    }
    switch (edit) {
      case Edit.Keep() -> asItIs(number, it);
      case Edit.Text(var words) -> text(number, it, words);
      case Edit.Number(var amount) -> number(number, it, amount);
      case Edit.Day(var day) -> {
        var serial = Serials.of(day, since1904);
        var style = styles.isText(it.style()) || serial < 0 ? -1 : dates.dated(it.style());
        if (style < 0) text(number, it, day.toString());
        else plain(number, it.column(), style, String.valueOf(serial));
      }
    }
  }

  private void number(int number, CellXml it, BigDecimal amount) {
    var plain = amount.toPlainString();
    var rounds = amount.stripTrailingZeros().precision() > MOST_DIGITS;
    if (rounds || styles.isText(it.style())) text(number, it, plain);
    else plain(number, it.column(), it.style(), plain);
  }

  private void plain(int number, int column, int style, String content) {
    begin(number, column, style).start(value).text(content).end(value).end(cell);
  }

  private void text(int number, CellXml it, String words) {
    begin(number, it.column(), it.style());
    if (!words.isEmpty()) {
      out.attribute("t", "inlineStr").start(inline).start(text);
      if (Character.isWhitespace(words.charAt(0))
          || Character.isWhitespace(words.charAt(words.length() - 1))) {
        out.attribute("xml:space", "preserve");
      }
      out.text(literal(words)).end(text).end(inline);
    }
    out.end(cell);
  }

  /** {@code _x0041_} would be read as the letter A. */
  private static String literal(String words) {
    return words.contains("_x") ? CODED.matcher(words).replaceAll("_x005F$0") : words;
  }

  private XmlOut begin(int number, int column, int style) {
    out.start(cell).attribute("r", columns.letters(column), number);
    if (style > 0) out.attribute("s", style);
    return out;
  }

  /** What a formula last gave is left out: whoever opens the file computes it anew. */
  private void asItIs(int number, CellXml it) {
    begin(number, it.column(), it.style());
    var computed = it.formula();
    if (computed == null && !it.type().isEmpty()) out.attribute("t", it.type());
    out.attributes(it.others());
    if (computed != null) {
      out.start(formula);
      if (!computed.type().isEmpty()) out.attribute("t", computed.type());
      if (!computed.range().isEmpty()) out.attribute("ref", computed.range());
      out.attributes(computed.others()).text(computed.text()).end(formula);
    } else if (it.value() != null) {
      out.start(value).text(it.value()).end(value);
    }
    out.raw(it.rest()).end(cell);
  }
}
