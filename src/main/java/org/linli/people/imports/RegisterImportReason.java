package org.linli.people.imports;

import org.linli.base.Refusal;

/** Why an import of the register is not begun or does not go on. */
public enum RegisterImportReason implements Refusal.Reason {
  NO_FILE(422),
  PLACE_TOO_WIDE(422),
  NO_HEADER(422),
  COLUMN_TWICE(422),
  NAME_OR_ADDRESS_MISSING(422),
  ORGANISATION_NAME_MISSING(422),
  ROOM_MISSING(422),
  OTHER_PLACE(422),
  FIXED_CELLS_CHANGED(422),
  NOT_CHECKED(409),
  UNDER_WAY(409),
  FILE_GONE(410);

  private final int status;

  RegisterImportReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
