package org.linli.places.imports;

import org.linli.base.Refusal;

/** Why files of divisions are refused as a whole. */
enum ImportReason implements Refusal.Reason {
  NO_FILES,
  TOO_MANY_FILES,
  EMPTY_FILE,
  NOT_TEXT,
  UNKNOWN_HEADER,
  UNKNOWN_COLUMN,
  BROKEN_CSV;

  @Override
  public int status() {
    return 422;
  }
}
