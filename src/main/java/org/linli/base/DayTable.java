package org.linli.base;

import java.time.LocalDate;

/**
 * A table of which each day has a part of its own, so that a day goes in one piece: the statements
 * that make and end the parts.
 *
 * @param table the whole, partitioned by range of its day
 * @param storage what is said of a part's storage, empty for the usual
 */
public record DayTable(String table, String storage) {

  public static DayTable of(String table) {
    return new DayTable(table, "");
  }

  /**
   * To which rows are only added. There is nothing to sweep up in it, and it goes as a whole; left
   * to itself the database looks through it again each time a tenth has come, which is every minute
   * of a peak, and takes a second of a processor from those who are waiting then.
   */
  public static DayTable growing(String table) {
    return new DayTable(
        table,
        " with (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 4)");
  }

  /**
   * With room in each page, as a percentage that is filled: rows that change stay where they are.
   */
  public static DayTable changing(String table, int fillfactor) {
    return new DayTable(table, " with (fillfactor = " + fillfactor + ")");
  }

  /**
   * Of counters, which change all the time while the ways to them do not: how many there are of
   * which need not be learnt again each minute.
   */
  public static DayTable counting(String table, int fillfactor) {
    return new DayTable(
        table, " with (fillfactor = " + fillfactor + ", autovacuum_analyze_scale_factor = 100)");
  }

  /** Makes the day's part; where it is there, this does nothing. */
  public String open(LocalDate day) {
    return "create table if not exists %s partition of %s for values from ('%s') to ('%s')%s"
        .formatted(part(day), table, day, day.plusDays(1), storage);
  }

  /** Ends the day's part with all that is in it. */
  public String drop(LocalDate day) {
    return "drop table if exists " + part(day);
  }

  private String part(LocalDate day) {
    return table + "_" + day.toString().replace('-', '_');
  }
}
