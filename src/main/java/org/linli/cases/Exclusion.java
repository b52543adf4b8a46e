package org.linli.cases;

/**
 * Why a case that was handled counts in no rate (Beijing's rules on swift response, art. 11 and 36;
 * what diverted, merged and groundless cases are left out for follows from how they ended).
 */
public enum Exclusion {
  /** The same told again and again, in bad faith. */
  MALICIOUS_REPEAT,
  FORCE_MAJEURE,
  /** Nobody whom it could be given to has the duty or the means. */
  BEYOND_DUTY,
  /** What was wanted is against the law. */
  UNLAWFUL_WISH
}
