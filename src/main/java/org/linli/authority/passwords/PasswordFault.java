package org.linli.authority.passwords;

import org.linli.base.Fault;

/** Why a password is not taken. */
public enum PasswordFault implements Fault.Why {
  TOO_SHORT,
  TOO_LONG,
  IS_THE_NAME,
  TOO_COMMON,
  AS_BEFORE,
  NOT_THE_PRESENT_ONE
}
