package org.linli.sweeps;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a body, one after another; one that has no end does not fill the memory. */
final class BatchLines {

  static final int LONGEST = 8192;

  private final Reader body;
  private final char[] read = new char[1 << 16];
  private int at;
  private int end;
  private int number;
  private boolean begun;
  private boolean tooLong;

  BatchLines(Reader body) {
    this.body = body;
  }

  /** The next line without its end; null when there is none. */
  @Nullable String next() throws IOException {
    var line = new StringBuilder(0);
    tooLong = false;
    for (var some = false; ; some = true) {
      if (at == end && !fill()) {
        if (!some && line.isEmpty()) return null;
        return done(line, "");
      }
      for (var i = at; i < end; i++) {
        if (read[i] == '\n') {
          var rest = new String(read, at, i - at);
          at = i + 1;
          return done(line, rest);
        }
      }
      if (line.length() <= LONGEST) line.append(read, at, Math.min(end - at, LONGEST + 1));
      at = end;
    }
  }

  private String done(StringBuilder before, String rest) {
    number++;
    var whole = before.isEmpty() ? rest : before.append(rest).toString();
    if (whole.length() > LONGEST) {
      tooLong = true;
      whole = whole.substring(0, 80);
    }
    return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
  }

  private boolean fill() throws IOException {
    var n = body.read(read, 0, read.length);
    if (n < 0) return false;
    at = 0;
    end = n;
    if (!begun && n > 0 && read[0] == '\uFEFF') at = 1;
    begun = true;
    return true;
  }

  /** Which line was read last, from 1. */
  int number() {
    return number;
  }

  /** Was it too long, and cut? */
  boolean wasTooLong() {
    return tooLong;
  }
}
