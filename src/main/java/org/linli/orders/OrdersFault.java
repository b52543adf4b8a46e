package org.linli.orders;

import java.util.Arrays;
import org.linli.base.Fault;

/** What stops an order, each by its name. */
enum OrdersFault implements Fault.Why {
  NO_BASIS,
  BASIS_UNKNOWN,
  BASIS_NOT_IN_FORCE,
  BASIS_TOO_HIGH,
  NO_MEANS,
  NO_PAYER,
  NO_PEOPLE_TO_HELP,
  TAKEN_BACK,
  NEVER_LENT,
  NOT_YOURS_TO_LEND,
  BORROWER_NOT_BELOW,
  LENT_WITHOUT_TIME;

  static OrdersFault of(OrderFinding it) {
    return Arrays.stream(values())
        .filter(fault -> fault.name().equals(it.name()))
        .findFirst()
        .orElseThrow();
  }
}
