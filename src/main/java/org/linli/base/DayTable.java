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
   * With room in each page, as a percentage that is filled: rows that change stay where they are.
   */
  public static DayTable changing(String table, int fillfactor) {
    return new DayTable(table, " with (fillfactor = " + fillfactor + ")");
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
