package org.linli.sweeps;

import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.facts.Single;

/**
 * A line of a batch as it stood in the file, and what it says or what is wrong with it; neither
 * where a list names somebody who was not measured.
 */
record BatchRow(int line, String text, @Nullable Single single, @Nullable Fault fault) {

  boolean isBlank() {
    return single == null && fault == null;
  }

  BatchRow refused(Fault why) {
    return new BatchRow(line, text, single, why);
  }
}
