package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household. An identity number is never a key: babies, foreigners and people without
 * papers have none. {@code source} and {@code recordedAt} say where the data came from and when.
 */
public record Resident(
    long id,
    HouseholdId household,
    String name,
    Sex sex,
    @Nullable LocalDate birthDate,
    Relation relation,
    @Nullable String phone,
    @Nullable String identity,
    String source,
    Instant recordedAt) {

  /** GB/T 2261.1 knows more; these two are what a register of residents holds. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /** To the head of the household (GB/T 4761, first digit). */
  public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER
  }

  /** Whole years at a day, or null where the birth date is not known. */
  public @Nullable Integer ageAt(LocalDate day) {
    return birthDate == null ? null : java.time.Period.between(birthDate, day).getYears();
  }
}
