package org.linli.sweeps.campaigns;

/** How what was found at a door differs from what had been reported of it. */
public enum Difference {
  /** Reported as spoken with; nobody had come, as the household says. */
  NOBODY_HAD_COME,
  /** Reported as empty; somebody lives there. */
  LIVED_IN,
  /** Reported as lived in; it is empty. */
  EMPTY,
  /** Not as many people as reported. */
  PERSONS,
  /** Somebody is as the sweep looks for, and it was not reported. */
  UNWELL_MISSED
}
