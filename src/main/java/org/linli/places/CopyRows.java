package org.linli.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;

/** Rows on their way into a table by COPY, in PostgreSQL's text format. */
public final class CopyRows {

  private static final int ENOUGH = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder waiting = new StringBuilder(ENOUGH + 4096);

  private CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /** Where the rows come from. */
  public interface Rows {
    void into(CopyRows copy) throws IOException, SQLException;
  }

  /** What a store hands to its connection; {@code sql} is {@code copy table (…) from stdin}. */
  public static ConnectionCallback<Long> of(String sql, Rows rows) {
    return connection -> {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        var out = new CopyRows(copy);
        rows.into(out);
        out.send();
        return copy.endCopy();
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      } finally {
        if (copy.isActive()) copy.cancelCopy();
      }
    };
  }

  public void add(@Nullable Object... values) throws SQLException {
    for (var i = 0; i < values.length; i++) {
      if (i > 0) waiting.append('\t');
      write(values[i]);
    }
    waiting.append('\n');
    if (waiting.length() >= ENOUGH) send();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> waiting.append("\\N");
      case byte[] bytes -> waiting.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case String text -> escape(text);
      // Most are numbers: without a word made for each.
      case Long number -> waiting.append(number.longValue());
      case Integer number -> waiting.append(number.intValue());
      default -> waiting.append(value);
    }
  }

  private void escape(String text) {
    var written = 0;
    for (var i = 0; i < text.length(); i++) {
      var spelled =
          switch (text.charAt(i)) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
          };
      if (spelled == null) continue;
      waiting.append(text, written, i).append(spelled);
      written = i + 1;
    }
    waiting.append(text, written, text.length());
  }

  private void send() throws SQLException {
    var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    waiting.setLength(0);
  }
}
