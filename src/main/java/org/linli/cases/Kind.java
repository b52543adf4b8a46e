package org.linli.cases;

/** What the reporter wants (the five kinds of the hotline, and what was simply seen). */
public enum Kind {
  /** Something is broken, dirty, in the way. */
  PROBLEM,
  QUESTION,
  HELP,
  COMPLAINT,
  /** Of somebody's unlawful doing. */
  DISCLOSURE,
  SUGGESTION
}
