package org.linli.authority;

import org.linli.base.Fault;

/** What can be wrong with an account or a post as it is asked for. */
public enum AccountFault implements Fault.Why {
  NOT_A_USER_NAME
}
