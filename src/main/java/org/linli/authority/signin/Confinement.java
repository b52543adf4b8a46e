package org.linli.authority.signin;

import org.jspecify.annotations.Nullable;
import org.linli.authority.AuthorityReason;

/** What a session must do first; until then it can do nothing else. */
public enum Confinement {
  FREE(null),
  PASSWORD(AuthorityReason.PASSWORD_MUST_BE_CHANGED),
  SECOND_FACTOR(AuthorityReason.SECOND_FACTOR_MUST_BE_SET_UP);

  private final @Nullable AuthorityReason reason;

  Confinement(@Nullable AuthorityReason reason) {
    this.reason = reason;
  }

  /** Why anything else is refused; nothing when all is free. */
  @Nullable AuthorityReason reason() {
    return reason;
  }
}
