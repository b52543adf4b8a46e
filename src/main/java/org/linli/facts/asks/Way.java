package org.linli.facts.asks;

/**
 * How an answer came: by the household's own page, by a steward of the building, at the door, or at
 * a desk.
 */
enum Way {
  HOME,
  STEWARD,
  VISIT,
  DESK
}
