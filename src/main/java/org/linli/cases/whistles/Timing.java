package org.linli.cases.whistles;

/** What has a limit of its own. */
public enum Timing {
  /** A department says that it has heard. */
  ANSWER,
  /** It is there. */
  ARRIVE,
  /** Its part is done, and it asks to leave. */
  ACT,
  /** The whistler lets it go, or not yet. */
  LEAVE,
  /** Whether it must come is ruled. */
  RULE,
  /** The whistler says what it was worth. */
  RATE,
  /** What is late and has climbed climbs again. */
  CLIMB
}
