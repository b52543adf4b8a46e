package org.linli.sweeps.categories;

/** Where somebody is cared for, isolated or observed. */
public enum Facility {
  HOSPITAL,
  /** A shelter hospital for light cases (方舱). */
  FANGCANG,
  QUARANTINE_SITE,
  HOME
}
