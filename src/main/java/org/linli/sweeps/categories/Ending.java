package org.linli.sweeps.categories;

/** Why somebody is in no category any more. Only death is for good. */
public enum Ending {
  EXCLUDED,
  RECOVERED,
  RELEASED,
  DIED
}
