package org.linli.facts.asks;

/** How an answer came: by the household's own page, at its door, or at a desk. */
enum Way {
  HOME,
  VISIT,
  DESK
}
