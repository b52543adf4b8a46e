package org.linli.messages.offices;

import org.linli.base.Fault;

/** What can be wrong with an address. */
public enum OfficeFault implements Fault.Why {
  /** Neither a mailbox nor a robot's address. */
  NOT_AN_ADDRESS,
  /** Only DingTalk's robots have one. */
  SECRET_OF_ANOTHER
}
