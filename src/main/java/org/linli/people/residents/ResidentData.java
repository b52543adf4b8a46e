package org.linli.people.residents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.people.IdentityNumber;
import org.linli.people.Papers;
import org.linli.people.Resident;

/**
 * What is known of one person, datum by datum, as texts; what is not known is absent. Whether it
 * can be true is for {@link ResidentRules} to say.
 */
public record ResidentData(Map<Datum, String> values) {

  public static final ResidentData NOTHING = new ResidentData(Map.of());

  public ResidentData {
    var copy = new EnumMap<Datum, String>(Datum.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  public static ResidentData of(Resident it) {
    var values = new EnumMap<Datum, String>(Datum.class);
    put(values, Datum.NAME, it.name());
    put(values, Datum.SEX, it.sex());
    put(values, Datum.BIRTH_DATE, it.birthDate());
    put(values, Datum.RELATION, it.relation());
    put(values, Datum.PHONE, it.phone());
    put(values, Datum.PAPER, it.papers().kind());
    put(values, Datum.PAPER_NUMBER, it.papers().number());
    put(values, Datum.NATIONALITY, it.papers().nationality());
    put(values, Datum.REGISTERED_PLACE, it.registration().place());
    put(values, Datum.REGISTERED_ADDRESS, it.registration().address());
    put(values, Datum.REGISTERED_HERE, it.registration().hereText());
    switch (it.stay()) {
      case Resident.Stay.Permanent _ -> put(values, Datum.STAY, "PERMANENT");
      case Resident.Stay.Temporary stay -> {
        put(values, Datum.STAY, "TEMPORARY");
        put(values, Datum.STAY_UNTIL, stay.until());
      }
    }
    return new ResidentData(values);
  }

  public @Nullable String get(Datum datum) {
    return values.get(datum);
  }

  public boolean is(Datum datum, Enum<?> value) {
    return value.name().equals(get(datum));
  }

  /** The birth date where it is known and is a day. */
  public @Nullable LocalDate birthDate() {
    return ResidentRules.day(get(Datum.BIRTH_DATE)).orElse(null);
  }

  /**
   * With what was typed instead of what was there; an empty text takes a datum away. What follows
   * from what was typed need not be typed: a number's kind, a birth date and sex of an identity
   * number, that a stay with an end is temporary.
   */
  public ResidentData with(Map<Datum, String> typed) {
    var given = new EnumMap<Datum, String>(Datum.class);
    typed.forEach((datum, text) -> given.put(datum, datum.tidy(text)));
    var after = new EnumMap<Datum, String>(Datum.class);
    after.putAll(values);
    after.putAll(given);
    after.values().removeIf(String::isEmpty);
    papers(given, after);
    stay(given, after);
    after.putIfAbsent(Datum.NATIONALITY, Papers.CHINA);
    after.putIfAbsent(Datum.RELATION, Resident.Relation.OTHER.name());
    after.putIfAbsent(Datum.SEX, Resident.Sex.UNKNOWN.name());
    return new ResidentData(after);
  }

  private static void papers(Map<Datum, String> given, Map<Datum, String> after) {
    var none = Papers.Kind.NONE.name();
    if (none.equals(given.get(Datum.PAPER)) && !given.containsKey(Datum.PAPER_NUMBER)) {
      after.remove(Datum.PAPER_NUMBER);
    }
    if (!after.containsKey(Datum.PAPER_NUMBER)
        && given.getOrDefault(Datum.PAPER, none).equals(none)) {
      after.put(Datum.PAPER, none);
    }
    if (after.containsKey(Datum.PAPER_NUMBER) && !given.containsKey(Datum.PAPER)) {
      if (after.getOrDefault(Datum.PAPER, none).equals(none)) {
        after.put(Datum.PAPER, Papers.Kind.RESIDENT_ID.name());
      }
    }
    identity(after)
        .ifPresent(number -> {
          after.putIfAbsent(Datum.BIRTH_DATE, number.birthDate().toString());
          if (after.getOrDefault(Datum.SEX, "UNKNOWN").equals("UNKNOWN")) {
            after.put(Datum.SEX, number.sex().name());
          }
        });
  }

  private static void stay(Map<Datum, String> given, Map<Datum, String> after) {
    if (!given.getOrDefault(Datum.STAY_UNTIL, "").isEmpty() && !given.containsKey(Datum.STAY)) {
      after.put(Datum.STAY, "TEMPORARY");
    }
    after.putIfAbsent(Datum.STAY, "PERMANENT");
    if ("PERMANENT".equals(after.get(Datum.STAY)) && !given.containsKey(Datum.STAY_UNTIL)) {
      after.remove(Datum.STAY_UNTIL);
    }
  }

  /** The citizen's identity number, where there is one and it is well formed. */
  Optional<IdentityNumber> identity() {
    return identity(values);
  }

  private static Optional<IdentityNumber> identity(Map<Datum, String> values) {
    var number = values.get(Datum.PAPER_NUMBER);
    if (number == null || !"RESIDENT_ID".equals(values.get(Datum.PAPER))) return Optional.empty();
    return IdentityNumber.wrong(number).isEmpty()
        ? Optional.of(new IdentityNumber(number))
        : Optional.empty();
  }

  /** The data in which two differ. */
  public Set<Datum> differingFrom(ResidentData other) {
    var differing = EnumSet.noneOf(Datum.class);
    for (var datum : Datum.values()) {
      if (!Objects.equals(get(datum), other.get(datum))) differing.add(datum);
    }
    return differing;
  }

  private static void put(Map<Datum, String> values, Datum datum, @Nullable Object value) {
    if (value != null) values.put(datum, value.toString());
  }
}
