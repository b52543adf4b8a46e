package org.linli.people.moves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.people.Resident;

/** Whether somebody can be a child's mother, as far as the register can tell. */
final class Motherhood {

  private static final int YOUNGEST_YEARS = 10;

  private Motherhood() {}

  static boolean isPossible(Resident.Sex sex, @Nullable LocalDate born, LocalDate childBorn) {
    if (sex == Resident.Sex.MALE) return false;
    return born == null || !born.plusYears(YOUNGEST_YEARS).isAfter(childBorn);
  }
}
