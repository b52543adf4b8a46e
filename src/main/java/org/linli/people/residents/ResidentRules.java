package org.linli.people.residents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.people.IdentityNumber;
import org.linli.people.Papers;
import org.linli.people.Resident;

/**
 * What cannot be true of one person. Only the data that change are looked at, so that an old fault
 * elsewhere on a card never keeps a phone number from being corrected.
 */
final class ResidentRules {

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIFE_YEARS = 130;
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
  private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{3}");

  private final ResidentData data;
  private final Set<Datum> changed;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private ResidentRules(ResidentData data, Set<Datum> changed, LocalDate today) {
    this.data = data;
    this.changed = changed;
    this.today = today;
  }

  /** Every fault among the changed data; empty when it can be so. */
  static List<Fault> faults(ResidentData data, Set<Datum> changed, LocalDate today) {
    var rules = new ResidentRules(data, changed, today);
    rules.texts();
    rules.born();
    rules.papers();
    rules.registration();
    return rules.faults;
  }

  static Optional<LocalDate> day(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private void texts() {
    if (isChanged(Datum.NAME) && data.get(Datum.NAME) == null) {
      fault(Datum.NAME, ResidentFault.NAME_MISSING);
    }
    for (var datum : changed) {
      var value = data.get(datum);
      if (value != null && value.length() > LONGEST_TEXT) {
        fault(datum, ResidentFault.TOO_LONG, LONGEST_TEXT);
      }
    }
    ofList(Datum.SEX, Resident.Sex.values());
    ofList(Datum.RELATION, Resident.Relation.values());
    ofList(Datum.PAPER, Papers.Kind.values());
    if (isChanged(Datum.STAY) && !Set.of("PERMANENT", "TEMPORARY").contains(text(Datum.STAY))) {
      fault(Datum.STAY, ResidentFault.NOT_OF_THE_LIST, "PERMANENT, TEMPORARY");
    }
    var here = data.get(Datum.REGISTERED_HERE);
    if (isChanged(Datum.REGISTERED_HERE) && here != null && !Set.of("YES", "NO").contains(here)) {
      fault(Datum.REGISTERED_HERE, ResidentFault.NOT_OF_THE_LIST, "YES, NO");
    }
    if (isChanged(Datum.PHONE)
        && data.get(Datum.PHONE) != null
        && !PHONE.matcher(text(Datum.PHONE)).matches()) {
      fault(Datum.PHONE, ResidentFault.NOT_A_PHONE);
    }
    if (isChanged(Datum.NATIONALITY) && !NATIONALITY.matcher(text(Datum.NATIONALITY)).matches()) {
      fault(Datum.NATIONALITY, ResidentFault.NOT_A_NATIONALITY);
    }
  }

  private void born() {
    if (!isChanged(Datum.BIRTH_DATE) || data.get(Datum.BIRTH_DATE) == null) return;
    var birthDate = data.birthDate();
    if (birthDate == null) {
      fault(Datum.BIRTH_DATE, ResidentFault.NOT_A_DAY);
    } else if (birthDate.isAfter(today)) {
      fault(Datum.BIRTH_DATE, ResidentFault.BORN_LATER_THAN_TODAY);
    } else if (birthDate.isBefore(today.minusYears(LONGEST_LIFE_YEARS))) {
      fault(Datum.BIRTH_DATE, ResidentFault.BORN_TOO_LONG_AGO, LONGEST_LIFE_YEARS);
    }
  }

  private void papers() {
    var number = data.get(Datum.PAPER_NUMBER);
    if (isChanged(Datum.PAPER, Datum.PAPER_NUMBER)) {
      if (number == null && !data.is(Datum.PAPER, Papers.Kind.NONE)) {
        fault(Datum.PAPER_NUMBER, ResidentFault.NUMBER_MISSING);
      } else if (number != null && data.is(Datum.PAPER, Papers.Kind.NONE)) {
        fault(Datum.PAPER, ResidentFault.NUMBER_WITHOUT_PAPER);
      }
    }
    if (number == null || !data.is(Datum.PAPER, Papers.Kind.RESIDENT_ID)) return;
    if (isChanged(Datum.PAPER, Datum.PAPER_NUMBER)) shape(number);
    if (isChanged(Datum.PAPER, Datum.NATIONALITY)
        && !Papers.CHINA.equals(data.get(Datum.NATIONALITY))) {
      fault(Datum.NATIONALITY, ResidentFault.NOT_A_CITIZEN);
    }
    data.identity().ifPresent(this::agrees);
  }

  private void shape(String number) {
    IdentityNumber.wrong(number)
        .ifPresent(wrong -> {
          switch (wrong) {
            case SHAPE -> fault(Datum.PAPER_NUMBER, ResidentFault.IDENTITY_SHAPE, number.length());
            case BIRTH_DATE -> fault(Datum.PAPER_NUMBER, ResidentFault.IDENTITY_BIRTH_DATE);
            case CHECK_LETTER -> fault(Datum.PAPER_NUMBER, ResidentFault.IDENTITY_CHECK_LETTER);
          }
        });
  }

  private void agrees(IdentityNumber number) {
    if (isChanged(Datum.PAPER_NUMBER, Datum.BIRTH_DATE)
        && data.birthDate() != null
        && !number.birthDate().equals(data.birthDate())) {
      fault(Datum.BIRTH_DATE, ResidentFault.BIRTH_DATE_DISAGREES, number.birthDate());
    }
    if (isChanged(Datum.PAPER_NUMBER, Datum.SEX) && !data.is(Datum.SEX, number.sex())) {
      fault(Datum.SEX, ResidentFault.SEX_DISAGREES);
    }
  }

  private void registration() {
    var place = data.get(Datum.REGISTERED_PLACE);
    if (isChanged(Datum.REGISTERED_PLACE) && place != null) {
      try {
        PlaceCode.of(place);
      } catch (IllegalArgumentException notACode) {
        fault(Datum.REGISTERED_PLACE, ResidentFault.NOT_A_DIVISION);
      }
    }
    if (!isChanged(Datum.STAY, Datum.STAY_UNTIL) || data.get(Datum.STAY_UNTIL) == null) return;
    if (day(data.get(Datum.STAY_UNTIL)).isEmpty()) {
      fault(Datum.STAY_UNTIL, ResidentFault.NOT_A_DAY);
    } else if (!"TEMPORARY".equals(data.get(Datum.STAY))) {
      fault(Datum.STAY_UNTIL, ResidentFault.STAY_HAS_NO_END);
    }
  }

  private void ofList(Datum datum, Enum<?>[] list) {
    if (isChanged(datum)
        && Arrays.stream(list).map(Enum::name).noneMatch(it -> it.equals(data.get(datum)))) {
      fault(datum, ResidentFault.NOT_OF_THE_LIST, Arrays.toString(list).replaceAll("[\\[\\]]", ""));
    }
  }

  private boolean isChanged(Datum... any) {
    return Arrays.stream(any).anyMatch(changed::contains);
  }

  private String text(Datum datum) {
    var value = data.get(datum);
    return value == null ? "" : value;
  }

  /** The value stands masked in the answer: whoever typed it knows it, whoever reads along not. */
  private void fault(Datum datum, ResidentFault why, Object... facts) {
    var shown = datum == Datum.PAPER_NUMBER ? datum.masked(text(datum)) : text(datum);
    faults.add(Fault.at("data." + datum, String.valueOf(shown), why, facts));
  }
}
