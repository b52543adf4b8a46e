package org.linli.catalogue;

/** What a value of an item looks like. */
public enum DataType {
  TEXT,
  /** One of a closed list, told by its code. */
  CODE,
  /** A day, as {@code 2026-02-20}. */
  DATE,
  INTEGER,
  DECIMAL,
  YES_NO,
  PHONE,
  /** A citizen's identity number after GB 11643. */
  IDENTITY_NUMBER,
  /** A unified social credit code after GB 32100. */
  CREDIT_CODE,
  ADDRESS,
  /** A division, by its code. */
  PLACE,
  /** A country, by three letters. */
  COUNTRY;

  /** Is it counted or measured, so that it has bounds and may have a unit? */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
