package org.linli.orders;

/** How what an order wants is divided among the places where it is worked at. */
public enum OrderRule {
  /** So much for each household that lives there. */
  PER_HOUSEHOLD,
  /** So much for each place where the work is done. */
  PER_PLACE,
  /** A total, divided by households so that the parts add up to it. */
  BY_SHARE,
  /** As the issuer says, place by place. */
  BY_HAND
}
