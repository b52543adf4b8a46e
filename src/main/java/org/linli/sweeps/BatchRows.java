package org.linli.sweeps;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Texts;

/** One form in which a batch comes, and goes back where rows of it were refused. */
interface BatchRows {

  /** The next row; null when there is none. */
  @Nullable BatchRow next() throws IOException;

  /** Begins the answer, before any row of it. */
  void begin(Writer answer, Batches.Tally tally) throws IOException;

  /** A row as it came, with what was wrong: corrected in place it can be sent again. */
  void refused(Writer answer, BatchRow row, Texts.FaultView why) throws IOException;
}
