package org.linli.bench;

import java.util.Locale;

/** What a number of forms cost, and what they would have cost. */
final class AskOnceScore {

  /** Finding, writing down and typing one value by hand, in seconds; an assumption. */
  private static final double BY_HAND = 12;

  private long cells;
  private long filled;
  private long derived;
  private long asked;
  private long askedTwice;
  private long columns;
  private long human;
  private long wrong;
  private double seconds;

  void columns(long all, long needingSomebody, long wrongOnes) {
    columns += all;
    human += needingSomebody;
    wrong += wrongOnes;
  }

  void filling(Desk.Filling it) {
    cells += it.cells();
    filled += it.filled();
    derived += it.derived();
  }

  void asked(boolean twice, double secondsTaken) {
    asked++;
    if (twice) askedTwice++;
    seconds += secondsTaken;
  }

  void add(AskOnceScore other) {
    cells += other.cells;
    filled += other.filled;
    derived += other.derived;
    asked += other.asked;
    askedTwice += other.askedTwice;
    columns += other.columns;
    human += other.human;
    wrong += other.wrong;
    seconds += other.seconds;
  }

  long askedTwice() {
    return askedTwice;
  }

  double knownShare() {
    return cells == 0 ? 1 : (double) (filled + derived) / cells;
  }

  double minutesSaved() {
    return Math.max(0, cells * BY_HAND - seconds) / 60;
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-32s %9d cells %5.1f %% filled %5.1f %% derived %8d asked %4d twice %3d of %4d columns looked at %3d wrong %8.0f min saved",
        name,
        cells,
        100 * share(filled, cells),
        100 * share(derived, cells),
        asked,
        askedTwice,
        human,
        columns,
        wrong,
        minutesSaved());
  }

  /**
   * @param year the whole year, of which columns and wrong matches are told
   * @param formSeconds what the form of 50 columns and 10,000 rows took; NaN where it was not tried
   */
  String json(AskOnceScore year, double formSeconds) {
    return String.format(
        Locale.ROOT,
        "{\"cells\":%d,\"filled\":%.4f,\"derived\":%.4f,\"asked\":%.4f,\"asked_twice\":%d,\"human_columns\":%.4f,\"wrong_matches\":%d,\"form_s\":%s}",
        cells,
        share(filled, cells),
        share(derived, cells),
        share(asked, cells),
        year.askedTwice,
        share(year.human, year.columns),
        year.wrong,
        Double.isNaN(formSeconds) ? "null" : String.format(Locale.ROOT, "%.2f", formSeconds));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
