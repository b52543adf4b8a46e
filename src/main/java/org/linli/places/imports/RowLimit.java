package org.linli.places.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a file whose quotes never close from being read into memory as one endless row. */
final class RowLimit extends FilterReader {

  /** More than any row of divisions has, and more than a CSV reader reads ahead. */
  private static final int LONGEST = 1 << 18;

  private int sinceRow;

  RowLimit(Reader text) {
    super(text);
  }

  void rowDone() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    var read = super.read(into, from, most);
    count(read);
    return read;
  }

  private void count(int letters) throws IOException {
    sinceRow += letters;
    if (sinceRow > LONGEST) throw new IOException("A row without end");
  }
}
