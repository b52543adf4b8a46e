package org.linli.catalogue;

import org.linli.base.Fault;

/** Why a text cannot be taken as a value of an item. */
public enum ValueFault implements Fault.Why {
  /** Not one of the list's words or codes; the first words of the list are told. */
  NOT_OF_THE_LIST,
  NOT_YES_OR_NO,
  NOT_A_DAY,
  /** A year alone. */
  MONTH_MISSING,
  NOT_A_NUMBER,
  NOT_WHOLE,
  OUT_OF_BOUNDS,
  NOT_A_PHONE,
  IDENTITY_SHAPE,
  IDENTITY_BIRTH_DATE,
  IDENTITY_CHECK_LETTER,
  CREDIT_SHAPE,
  CREDIT_CHECK_LETTER,
  NOT_A_PLACE,
  NOT_A_COUNTRY,
  NOT_OF_THE_SHAPE,
  TOO_LONG,
  /** A part of it is hidden by stars. */
  MASKED,
  /** A long number of which a spreadsheet has rounded the last digits away. */
  DIGITS_LOST,
  /** A derived item is never told. */
  FOLLOWS_FROM_OTHERS,
  /** A value of an older version that the newest one does not know. */
  NO_COUNTERPART
}
