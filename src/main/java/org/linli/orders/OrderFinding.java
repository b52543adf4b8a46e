package org.linli.orders;

/**
 * What the admission of an order finds; what stops is not issued, the rest is seen by everybody.
 */
public enum OrderFinding {
  NO_BASIS(true),
  BASIS_UNKNOWN(true),
  BASIS_NOT_IN_FORCE(true),
  /** What it rests on is for authorities of a higher level. */
  BASIS_TOO_HIGH(true),
  /** Neither people nor goods, money or data. */
  NO_MEANS(true),
  /** A community works for nobody who does not say that they pay (居民委员会组织法). */
  NO_PAYER(true),
  /** The grass roots only help with it, so whoever asks brings people. */
  NO_PEOPLE_TO_HELP(true),
  /** The department does it itself by the list of duties. */
  TAKEN_BACK(true),
  /** A power it brings is none that may be lent. */
  NEVER_LENT(true),
  /** The issuer has not got it, or may not lend. */
  NOT_YOURS_TO_LEND(true),
  /** A power is lent downward, or to the same posts of a part of one's place. */
  BORROWER_NOT_BELOW(true),
  /** It would be over before it is lent. */
  LENT_WITHOUT_TIME(true),
  NO_PEOPLE(false),
  NO_GOODS(false),
  NO_DATA(false),
  /** It is on no list of duties: whom it reaches may refuse it. */
  UNLISTED(false),
  TOO_SHORT(false),
  /** An order that runs asks for the same there. */
  DOUBLE(false),
  /** Some posts have more to do by then than time. */
  OVERLOAD(false),
  /** At some places nobody sits, and others stand in. */
  VACANT(false),
  /** At some places there is nothing to do by the register. */
  NOTHING_THERE(false);

  private final boolean stops;

  OrderFinding(boolean stops) {
    this.stops = stops;
  }

  public boolean stops() {
    return stops;
  }
}
