package org.linli.cases;

/**
 * What is not dispatched but sent elsewhere or explained (Beijing's regulations on swift response
 * to public complaints, art. 11).
 */
public enum Diversion {
  /** To 110, 119, 120 or 122, at once. */
  EMERGENCY_NUMBER,
  /** Before a court, an arbitrator, the discipline inspection, a review or petitioning. */
  OTHER_PROCEDURE,
  /** Reported before, with nothing new. */
  REPEATED,
  /** State or trade secrets, or somebody's privacy. */
  SECRET,
  /** No duty of any unit here; told where to turn. */
  NOT_OURS,
  /** Against the law or good morals; dissuaded. */
  UNLAWFUL
}
