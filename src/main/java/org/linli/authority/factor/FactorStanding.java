package org.linli.authority.factor;

import java.time.Instant;

/** How an account stands with the second factor. */
public sealed interface FactorStanding {

  record None() implements FactorStanding {}

  /** The secret was shown, but no code of it was typed yet: sign-in does not ask for it. */
  record Begun() implements FactorStanding {}

  record InForce(Instant since, int recoveryCodesLeft) implements FactorStanding {}
}
