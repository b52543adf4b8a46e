package org.linli.cases;

/**
 * What rates are made of. Each is a set of cases that came to rest in a period; a rate is one of
 * them over another, and each opens to its cases.
 */
public enum RateFigure {
  /** All that came to rest. */
  AT_REST,
  /** Diverted, merged, declined, groundless or taken back: nothing was to be handled. */
  LEFT_OUT,
  /** Left out of all rates by whoever is above, with a reason. */
  EXCLUDED,
  /** Mended by whoever saw it: counted apart, since it was never somebody else's. */
  ON_THE_SPOT,
  /** The rest: what rates are about. */
  COUNTED,
  /** Of these: whose reporter could be spoken with. */
  RESPONSE_DUE,
  /** Spoken with within 24 hours of the report; a question answered in that time is. */
  RESPONDED,
  NOT_RESPONDED,
  /** Of those counted: what had a time by which it was to be handled. */
  TIMED,
  ON_TIME,
  LATE,
  /** Of those counted: whose reporter said what they think of it. */
  JUDGED,
  RESOLVED,
  NOT_RESOLVED,
  SATISFIED,
  NOT_SATISFIED,
  /** Asked by telephone and not reached, or did not want to say: in no denominator. */
  NOT_REACHED,
  REFUSED,
  /** Not asked yet, or asked by link and silent. */
  NOT_ASKED
}
