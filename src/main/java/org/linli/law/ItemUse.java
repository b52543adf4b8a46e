package org.linli.law;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A sensitive item whose kind is off, switched on: where, on what basis, for what, and until which
 * day, with which it ends by itself.
 */
public record ItemUse(
    UUID id,
    String item,
    PlaceCode area,
    String basis,
    String purpose,
    LocalDate from,
    LocalDate until,
    @Nullable Withdrawal ended) {

  public ItemUse {
    if (until.isBefore(from)) throw new IllegalArgumentException("Ends before it begins: " + id);
  }

  public boolean isOn(PlaceCode place, LocalDate day) {
    return ended == null && area.contains(place) && !day.isBefore(from) && !day.isAfter(until);
  }
}
