package org.linli.sweeps;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Texts;

/** One form in which a batch comes, and goes back where rows of it were refused. */
interface BatchRows {

  /** Takes one row after another. */
  interface Taker {
    void take(BatchRow row) throws IOException;
  }

  /** Hands over all rows in their order. */
  void each(Taker taker) throws IOException;

  /** Keeps a row as it came, with what was wrong: corrected in place it can be sent again. */
  void refused(BatchRow row, Texts.FaultView why) throws IOException;

  /** All that is refused has been told. */
  void end() throws IOException;

  /** Begins the answer, before any row of it. */
  void begin(Writer answer, Batches.Tally tally) throws IOException;

  /** A form that is read as the rows are asked for. */
  interface Drawn extends BatchRows {

    /** The next row; null when there is none. */
    @Nullable BatchRow next() throws IOException;

    @Override
    default void each(Taker taker) throws IOException {
      for (var row = next(); row != null; row = next()) taker.take(row);
    }
  }
}
