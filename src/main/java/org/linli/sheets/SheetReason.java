package org.linli.sheets;

import org.linli.base.Refusal;

/** Why a file is not read at all. */
public enum SheetReason implements Refusal.Reason {
  EMPTY,
  TOO_BIG,
  UNPACKS_TOO_BIG,
  TOO_MANY_ROWS,
  ENCRYPTED,
  BROKEN,
  NOT_A_TABLE,
  OLD_MACROS;

  @Override
  public int status() {
    return 422;
  }
}
