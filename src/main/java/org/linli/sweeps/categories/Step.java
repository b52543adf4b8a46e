package org.linli.sweeps.categories;

import java.time.Instant;

/** What happened to somebody, at the time it happened, which may be long before it is entered. */
public sealed interface Step {

  Instant at();

  /** It was noticed that somebody is to be decided about (待判定). Anybody near may say so. */
  record Register(Instant at) implements Step {}

  record Decide(HealthCategory category, DecidingBody by, Instant at) implements Step {}

  record End(Ending ending, DecidingBody by, Instant at) implements Step {}

  record Place(Facility facility, Instant at) implements Step {}

  record Test(Instant at) implements Step {}
}
