package org.linli.sweeps.categories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * For what, where and on what basis people's categories are kept: collected from a day until
 * another, kept until a third, and deleted then.
 *
 * @param ended why it ends earlier than it was to; null where it does not
 */
public record CategoryPurpose(
    UUID id,
    PlaceCode area,
    String basis,
    String words,
    LocalDate from,
    LocalDate until,
    LocalDate keepUntil,
    @Nullable String ended,
    @Nullable Instant deletedAt) {

  public CategoryPurpose {
    if (until.isBefore(from) || keepUntil.isBefore(until)) {
      throw new IllegalArgumentException("Ends before it begins: " + id);
    }
  }

  /** May anything be entered on a day? */
  public boolean collects(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until) && deletedAt == null;
  }

  public boolean isKept(LocalDate day) {
    return !day.isAfter(keepUntil) && deletedAt == null;
  }

  Entry.Ground ground() {
    return new Entry.Ground(id, basis);
  }
}
