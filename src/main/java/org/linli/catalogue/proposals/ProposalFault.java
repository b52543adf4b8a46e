package org.linli.catalogue.proposals;

import org.linli.base.Fault;

/** What is wrong with a proposal or a decision about it. */
public enum ProposalFault implements Fault.Why {
  LABEL_MISSING,
  TOO_LONG,
  CODES_MISSING,
  CODES_NOT_OF_THIS_TYPE,
  UNIT_MISSING,
  UNIT_NOT_OF_THIS_TYPE,
  NO_SUCH_ITEM,
  OF_ANOTHER_SUBJECT,
  NOT_A_PERIOD,
  REASON_MISSING
}
