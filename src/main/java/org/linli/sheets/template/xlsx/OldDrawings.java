package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the boxes in which remarks are shown. They are drawn in a language that looks like XML but
 * is not always well-formed, so that it is changed as a text.
 */
final class OldDrawings {

  private static final Pattern ROW = Pattern.compile("(<x:Row>\\s*)(\\d+)");
  // Left column, offset, top row, offset, right column, offset, bottom row, offset.
  private static final Pattern ANCHOR =
      Pattern.compile(
          "(<x:Anchor>\\s*\\d+\\s*,\\s*-?\\d+\\s*,\\s*)(\\d+)"
              + "(\\s*,\\s*-?\\d+\\s*,\\s*\\d+\\s*,\\s*-?\\d+\\s*,\\s*)(\\d+)");

  private final Insertion insertion;

  OldDrawings(Insertion insertion) {
    this.insertion = insertion;
  }

  void copy(InputStream in, OutputStream out) throws IOException {
    // Only digits are changed: a letter a byte, whatever the encoding is.
    var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    text = ROW.matcher(text).replaceAll(it -> quoted(it.group(1)) + moved(it.group(2)));
    text =
        ANCHOR
            .matcher(text)
            .replaceAll(it ->
                quoted(it.group(1))
                    + moved(it.group(2))
                    + quoted(it.group(3))
                    + moved(it.group(4)));
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String moved(String row) {
    var number = Xml.number(row, -1);
    return number < 0 ? row : String.valueOf(insertion.point(number + 1) - 1);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
