package org.linli.authority.bulk;

import org.linli.base.Fault;

/** Why a row is not taken. */
public enum BulkFault implements Fault.Why {
  MISSING,
  NOT_A_USER_NAME,
  UNKNOWN_ROLE,
  UNKNOWN_AGENCY,
  OTHER_AGENCY,
  NOT_A_PLACE,
  NO_SUCH_PLACE,
  OUTSIDE_YOUR_PLACE,
  NOT_A_DAY,
  ENDS_BEFORE_IT_STARTS,
  OTHER_NAME,
  TAKEN_ELSEWHERE,
  OTHER_END,
  TWO_POWERS,
  ERROR_CELL
}
