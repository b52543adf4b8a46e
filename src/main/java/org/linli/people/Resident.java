package org.linli.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/**
 * A person of a household: the one they live in, or lived in last where {@code whereabouts} says
 * that they are not here any more. An identity number is never a key. {@code source} and {@code
 * recordedAt} say where the data came from and when, for each datum that was not changed since.
 */
public record Resident(
    long id,
    HouseholdId household,
    String name,
    Sex sex,
    @Nullable LocalDate birthDate,
    Relation relation,
    @Nullable String phone,
    Papers papers,
    Registration registration,
    Stay stay,
    Whereabouts whereabouts,
    int version,
    String source,
    Instant recordedAt) {

  /** GB/T 2261.1. */
  public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** To the head of the household (GB/T 4761). */
  public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    GRANDCHILD,
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER,
    UNRELATED
  }

  /** Where somebody is now; only who is here counts as one of the household and of its grid. */
  public enum Whereabouts {
    HERE,
    IN_TRANSIT,
    OUTSIDE,
    UNKNOWN,
    DECEASED,
    MERGED
  }

  /**
   * Where somebody is registered: a division's code, the address as written, and whether it is
   * where they live (人户一致); each null where that is not known.
   */
  public record Registration(
      @Nullable PlaceCode place, @Nullable String address, @Nullable Boolean here) {

    public static final Registration UNKNOWN = new Registration(null, null, null);

    /** {@code YES}, {@code NO}, or null where it is not known. */
    public @Nullable String hereText() {
      return here == null ? null : here ? "YES" : "NO";
    }
  }

  /** Here for good ({@code until} is null) or for a while. */
  public sealed interface Stay {

    record Permanent() implements Stay {}

    record Temporary(@Nullable LocalDate until) implements Stay {}

    static Stay of(String kind, @Nullable LocalDate until) {
      return kind.equals("TEMPORARY") ? new Temporary(until) : new Permanent();
    }
  }

  public ResidentId residentId() {
    return new ResidentId(household.subdistrict(), id);
  }

  /** Whole years at a day, or null where the birth date is not known. */
  public @Nullable Integer ageAt(LocalDate day) {
    return birthDate == null ? null : java.time.Period.between(birthDate, day).getYears();
  }
}
