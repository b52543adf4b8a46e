package org.linli.sweeps.campaigns;

/** What has become of a door in a sweep so far. */
public enum Standing {
  /** Nothing yet. */
  UNTOUCHED,
  /** The household says itself that all is well. */
  SELF_REPORTED,
  /** The household says itself that what is looked for is so: somebody goes there. */
  SELF_ABNORMAL,
  CONTACTED,
  /** Nobody opened: it comes back on the next round. */
  NO_ANSWER,
  /** Said to be empty, by one person and without evidence: a second look is needed. */
  VACANT_REPORTED,
  /** Empty by evidence, or by what a second person saw. */
  VACANT_CONFIRMED,
  REFUSED,
  /** Somebody else answered at the door. */
  PROXY,
  PHONE_ONLY;

  /** Has somebody of the household, or for it, been spoken with at its door? */
  boolean isMet() {
    return this == CONTACTED || this == PROXY;
  }
}
