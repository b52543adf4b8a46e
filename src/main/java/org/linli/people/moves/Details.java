package org.linli.people.moves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.people.HouseholdId;
import org.linli.people.Into;

/**
 * What a hand-over tells besides its course: the household they come from, the door they come to,
 * where outside, on which day, whether from a place of risk, a child's mother, and whether the
 * other side is another installation, reached by file.
 */
public record Details(
    @Nullable HouseholdId household,
    @Nullable Into into,
    @Nullable String outside,
    LocalDate on,
    boolean fromRisk,
    @Nullable Long mother,
    boolean byFile) {

  /** Of a hand-over within the tree. */
  Details(
      @Nullable HouseholdId household,
      @Nullable Into into,
      @Nullable String outside,
      LocalDate on,
      boolean fromRisk,
      @Nullable Long mother) {
    this(household, into, outside, on, fromRisk, mother, false);
  }

  Details with(@Nullable Into door) {
    return new Details(household, door, outside, on, fromRisk, mother, byFile);
  }
}
