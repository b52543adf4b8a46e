package org.linli.people;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text form: tabs between columns, {@code \N} for nothing. */
final class CopyText {

  private final StringBuilder text = new StringBuilder();
  private int count;

  void row(@Nullable Object... columns) {
    for (var i = 0; i < columns.length; i++) {
      if (i > 0) text.append('\t');
      append(columns[i]);
    }
    text.append('\n');
    count++;
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(@Nullable Object column) {
    switch (column) {
      case null -> text.append("\\N");
      case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case String words -> append(words);
      default -> text.append(column);
    }
  }

  private void append(String words) {
    for (var i = 0; i < words.length(); i++) {
      var letter = words.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}
