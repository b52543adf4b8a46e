package org.linli.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Half a day of reporting. The morning's reports belong to 00:00–12:00 of the place's own clock and
 * the afternoon's to 12:00–24:00, so that at every moment one period is open.
 */
public record Period(LocalDate day, Slot slot) implements Comparable<Period> {

  /** All of China keeps one time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int NOON = 12;

  /** Two reports a day (notice no. 15 of the Wuhan headquarters, 2020-02-20, item 1). */
  public enum Slot {
    MORNING(1),
    AFTERNOON(2);

    private final int number;

    Slot(int number) {
      this.number = number;
    }

    /** As it is stored. */
    public int number() {
      return number;
    }

    public static Slot of(int number) {
      return values()[number - 1];
    }
  }

  public static Period at(Instant now) {
    var local = now.atZone(ZONE);
    return new Period(local.toLocalDate(), local.getHour() < NOON ? Slot.MORNING : Slot.AFTERNOON);
  }

  public Period before() {
    return slot == Slot.AFTERNOON
        ? new Period(day, Slot.MORNING)
        : new Period(day.minusDays(1), Slot.AFTERNOON);
  }

  public Instant opensAt() {
    return day.atTime(slot == Slot.MORNING ? 0 : NOON, 0).atZone(ZONE).toInstant();
  }

  public Instant closesAt() {
    return slot == Slot.MORNING
        ? day.atTime(NOON, 0).atZone(ZONE).toInstant()
        : day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** By number: an enum's own is asked of the virtual machine each time, and reports are many. */
  @Override
  public int hashCode() {
    return 2 * day.hashCode() + slot.number();
  }

  @Override
  public int compareTo(Period other) {
    var by = day.compareTo(other.day);
    return by == 0 ? slot.compareTo(other.slot) : by;
  }
}
