package org.linli.facts.asks;

/** How a visit went. */
public enum Outcome {
  /** Somebody of the household was met. */
  CONTACTED,
  NO_ANSWER,
  /** Nobody lives there, as neighbours say or as can be seen: for the community to look into. */
  VACANT_REPORTED,
  /** They will not say: what was left open is not asked again for a while. */
  REFUSED,
  /** Somebody else answered for them. */
  PROXY,
  PHONE_ONLY
}
