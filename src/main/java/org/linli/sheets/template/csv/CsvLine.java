package org.linli.sheets.template.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.linli.sheets.template.Edit;

/** Writes cells as CSV has them: in quotes where they need them. */
public final class CsvLine {

  /** What a spreadsheet would compute or run if a cell began with it. */
  private static final Pattern DANGEROUS = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private CsvLine() {}

  /** A line of texts of our own, made harmless, without the line's end. */
  public static String of(List<String> cells, char between) {
    var line = new StringBuilder();
    for (var i = 0; i < cells.size(); i++) {
      if (i > 0) line.append(between);
      line.append(quoted(harmless(cells.get(i)), between));
    }
    return line.toString();
  }

  static String quoted(String text, char between) {
    var plain = true;
    for (var i = 0; plain && i < text.length(); i++) {
      var letter = text.charAt(i);
      plain = letter != between && letter != '"' && letter != '\n' && letter != '\r';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A quote before it keeps a spreadsheet from taking a text for a formula. */
  private static String harmless(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** What is written for an edit; the cell as it is for {@link Edit.Keep}. */
  static String value(Edit edit, String now) {
    return switch (edit) {
      case Edit.Keep() -> now;
      case Edit.Text(var text) -> harmless(text);
      case Edit.Number(var number) -> number.toPlainString();
      case Edit.Day(var day) -> day.toString();
    };
  }
}
