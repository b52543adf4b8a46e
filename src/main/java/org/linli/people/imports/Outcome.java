package org.linli.people.imports;

/** What becomes of a row that is taken; the later wins where a row tells of several things. */
enum Outcome {
  SAME,
  CHANGED,
  ADDED;

  Outcome and(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
