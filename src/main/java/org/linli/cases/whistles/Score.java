package org.linli.cases.whistles;

import org.jspecify.annotations.Nullable;

/**
 * The open formula of what whistlers say of a department: of each rated call 20 points for having
 * answered in time, 30 for having been there in time, and 50 where its part is solved, 25 where it
 * partly is; the score is the mean over the rated calls. Of no rated call there is none.
 *
 * @param rated how many calls were rated
 * @param answered of these, how many answered in time
 * @param there of these, how many were there in time
 * @param solved of these, how many had their part solved
 * @param partly of these, how many partly
 */
public record Score(int rated, int answered, int there, int solved, int partly) {

  public static final int FOR_ANSWERING = 20;
  public static final int FOR_BEING_THERE = 30;
  public static final int FOR_SOLVING = 50;
  public static final int FOR_SOLVING_PARTLY = 25;

  /** Of one call. */
  static Score of(Call it) {
    var rating = it.rating();
    if (rating == null) return new Score(0, 0, 0, 0, 0);
    return new Score(
        1,
        it.answer().isKept() ? 1 : 0,
        it.arrival().isKept() ? 1 : 0,
        rating.solved() == Rating.Solved.YES ? 1 : 0,
        rating.solved() == Rating.Solved.PARTLY ? 1 : 0);
  }

  /** The score in tenths of a point, 0 to 1000, rounded down. */
  public @Nullable Integer tenths() {
    if (rated == 0) return null;
    var points =
        FOR_ANSWERING * answered
            + FOR_BEING_THERE * there
            + FOR_SOLVING * solved
            + FOR_SOLVING_PARTLY * partly;
    return points * 10 / rated;
  }
}
