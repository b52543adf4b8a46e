package org.linli.people.privacy;

import org.linli.base.Fault;

/** What is wrong with asking for data, or for their correction. */
public enum PrivacyFault implements Fault.Why {
  NO_DATA,
  NOT_COVERED,
  WORDS_MISSING,
  TOO_LONG,
  NOT_OF_THIS_HOUSEHOLD,
  NOTHING_DIFFERS,
  REASON_MISSING
}
