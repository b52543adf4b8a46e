package org.linli.cases.whistles;

/**
 * What the whistler says of a department; whether it came in time the program knows.
 *
 * @param words may be empty
 */
public record Rating(Solved solved, String words) {

  /** Has it solved its part? */
  public enum Solved {
    YES,
    PARTLY,
    NO
  }
}
