package org.linli.sweeps.categories;

/** The four categories of people (四类人员). */
public enum HealthCategory {
  CONFIRMED,
  SUSPECTED,
  /** A fever of which an infection can not be ruled out. */
  FEVER_UNDETERMINED,
  CLOSE_CONTACT
}
