package org.linli.people.duplicates;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.linli.base.Level;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentData;

/** Why two may be the same person, and how they would best become one. */
public record Likeness(
    Set<Reason> reasons, boolean firstShouldStay, Set<Datum> differing, Set<Datum> worthTaking) {

  /** From the strongest to the weakest. */
  public enum Reason {
    SAME_IDENTITY,
    SAME_PHONE_AND_NAME,
    SAME_NAME_AND_BIRTH_HERE,
    SAME_NAME_AND_BIRTH_ELSEWHERE
  }

  /**
   * Compares what is really known, not its keyed hashes. Two citizens with two well-formed identity
   * numbers are two people, whatever else they share, but for a phone that goes with the name: then
   * one of the numbers may be mistyped.
   */
  public static Likeness of(Located first, Located other) {
    var one = ResidentData.of(first.resident());
    var another = ResidentData.of(other.resident());
    var differing = one.differingFrom(another);
    var firstStays = staying(first) >= staying(other);
    var worth = EnumSet.noneOf(Datum.class);
    var stays = firstStays ? one : another;
    var goes = firstStays ? another : one;
    for (var datum : differing) {
      if (isUnknown(datum, stays) && !isUnknown(datum, goes)) worth.add(datum);
    }
    if (worth.contains(Datum.PAPER_NUMBER)) worth.add(Datum.PAPER);
    worth.remove(Datum.RELATION);
    return new Likeness(reasons(first, other), firstStays, differing, worth);
  }

  private static Set<Reason> reasons(Located first, Located other) {
    var one = first.resident();
    var another = other.resident();
    var reasons = EnumSet.noneOf(Reason.class);
    var number = one.papers().number();
    if (number != null && number.equals(another.papers().number())) {
      reasons.add(Reason.SAME_IDENTITY);
    }
    if (!one.name().equals(another.name())) return reasons;
    if (one.phone() != null && one.phone().equals(another.phone())) {
      reasons.add(Reason.SAME_PHONE_AND_NAME);
    }
    if (one.birthDate() != null
        && Objects.equals(one.birthDate(), another.birthDate())
        && !haveTwoNumbers(one, another)) {
      var here = first.grid().at(Level.COMMUNITY).equals(other.grid().at(Level.COMMUNITY));
      reasons.add(here ? Reason.SAME_NAME_AND_BIRTH_HERE : Reason.SAME_NAME_AND_BIRTH_ELSEWHERE);
    }
    return reasons;
  }

  private static boolean haveTwoNumbers(Resident one, Resident another) {
    return one.papers().kind() == Papers.Kind.RESIDENT_ID
        && another.papers().kind() == Papers.Kind.RESIDENT_ID
        && !Objects.equals(one.papers().number(), another.papers().number());
  }

  /**
   * Who lives here stays rather than who does not; then who has papers; then who is known better.
   */
  private static int staying(Located it) {
    var resident = it.resident();
    return (resident.whereabouts() == Resident.Whereabouts.HERE ? 100 : 0)
        + (resident.papers().number() == null ? 0 : 50)
        + ResidentData.of(resident).values().size();
  }

  private static boolean isUnknown(Datum datum, ResidentData data) {
    var value = data.get(datum);
    return value == null || value.equals("UNKNOWN") || value.equals("NONE");
  }
}
