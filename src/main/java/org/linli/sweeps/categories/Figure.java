package org.linli.sweeps.categories;

/**
 * A target in figures: so many of so many. Of nobody there is no share.
 *
 * @param reached the numerator
 * @param of the denominator
 */
public record Figure(Target target, int reached, int of) {

  public Figure {
    if (reached < 0 || reached > of) {
      throw new IllegalArgumentException(target + ": " + reached + " of " + of);
    }
  }

  Figure plus(int more, int whole) {
    return new Figure(target, reached + more, of + whole);
  }
}
