package org.linli.law;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * A matter on the list of what a kind of department may bring to the grass roots (职责清单).
 *
 * @param id of a place's own entry; null for one of the shipped list
 * @param key what a form names it by, such as {@code MZ-04}
 * @param basis the key of what it rests on
 * @param from the first day; null for one that has always been there
 * @param until the last; null while it has none
 */
public record Duty(
    @Nullable UUID id,
    String key,
    SourceAgency agency,
    Kind kind,
    String name,
    String englishName,
    Payer payer,
    String basis,
    PlaceCode area,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Withdrawal withdrawn) {

  /** Whose work it is: the community's own, helped with, or the department's alone. */
  public enum Kind {
    BASIC,
    ASSIST,
    TAKEN_BACK
  }

  /** Who bears the cost. */
  public enum Payer {
    GRASSROOTS,
    REQUESTER
  }

  public Duty {
    if (key.isBlank() || name.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException("Not a whole duty: " + key);
    }
  }

  public boolean isInForce(PlaceCode place, LocalDate day) {
    return withdrawn == null
        && area.contains(place)
        && (from == null || !day.isBefore(from))
        && (until == null || !day.isAfter(until));
  }
}
