package org.linli.cases.whistles;

/** What departments are called for (Beijing's rules on subdistrict offices, art. 5). */
public enum WhistleKind {
  /** Several departments' law at one place. */
  JOINT_ENFORCEMENT,
  EMERGENCY,
  KEY_WORK,
  RESIDENTS_DEMAND;

  /** Emergencies have limits of their own, by the clock. */
  public boolean isEmergency() {
    return this == EMERGENCY;
  }
}
