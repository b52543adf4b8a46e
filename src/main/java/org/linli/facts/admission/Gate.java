package org.linli.facts.admission;

import static org.linli.calendar.WorkDays.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Fault;
import org.linli.calendar.Night;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.law.Duty;
import org.linli.law.LegalBasis;

/**
 * The gate every form goes through before it may ask anybody. It tells all it refuses at once. In
 * an emergency basis, duty and number may come within 24 hours; everything else holds then as well.
 */
final class Gate {

  static final int WORK_DAYS_TO_ASK = 3;
  static final Duration EMERGENCY_TO_ASK = Duration.ofHours(2);
  static final int DAYS_KEPT_LONGEST = 366;

  private final Terms terms;
  private final Terms.Load load;
  private final Found found;
  private final Instant now;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What was looked up of what the form names.
   *
   * @param asker who lets it out
   * @param placeStands whether the form's place is in the tree
   * @param items those of the load the catalogue has
   * @param off those of them that may not be asked there
   * @param numberTaken whether another open form over the place has its number
   */
  record Found(
      Office asker,
      boolean placeStands,
      @Nullable LegalBasis basis,
      @Nullable Duty duty,
      Map<String, DataItem> items,
      Set<String> off,
      boolean numberTaken) {}

  /** The last of so many work days after a moment's day. */
  @FunctionalInterface
  interface DayCount {
    LocalDate after(Instant moment, int workDays);
  }

  private Gate(Terms terms, Terms.Load load, Found found, Instant now) {
    this.terms = terms;
    this.load = load;
    this.found = found;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZONE);
  }

  /** All that is refused, in the order of the form; nothing where it may go out. */
  static List<Fault> refusals(
      Terms terms, Terms.Load load, Found found, DayCount days, Instant now) {
    var gate = new Gate(terms, load, found, now);
    gate.agency();
    gate.words();
    gate.place();
    if (terms.emergency() == null) gate.registration();
    gate.items();
    gate.times();
    gate.deadline(days);
    return gate.faults;
  }

  /** What is looked at when an emergency is registered, or a suspended form has a new basis. */
  static List<Fault> refusalsOfRegistration(
      Terms terms, Terms.Load load, Found found, Instant now) {
    var gate = new Gate(terms, load, found, now);
    gate.registration();
    return gate.faults;
  }

  private void agency() {
    var own = found.asker().agency();
    if (own != null && own != terms.agency())
      refuse("agency", terms.agency(), GateFault.OTHER_AGENCY);
  }

  private void words() {
    if (terms.issuer().isBlank()) refuse("issuer", "", GateFault.ISSUER_MISSING);
    if (terms.purpose().isBlank()) refuse("purpose", "", GateFault.PURPOSE_MISSING);
    var event = terms.emergency();
    if (event != null && event.isBlank()) refuse("emergency", "", GateFault.EVENT_MISSING);
  }

  private void place() {
    if (!found.placeStands() || !found.asker().place().contains(load.place())) {
      refuse("place", load.place(), GateFault.OUTSIDE_PLACE);
    }
  }

  private void registration() {
    if (terms.number().isBlank()) refuse("number", "", GateFault.NUMBER_MISSING);
    if (found.numberTaken()) refuse("number", terms.number(), GateFault.NUMBER_TAKEN);
    if (found.basis() == null) refuse("basis", terms.basis(), GateFault.NO_BASIS);
    else basis(found.basis());
    if (found.duty() == null) refuse("duty", terms.duty(), GateFault.NOT_ON_DUTY_LIST);
    else if (found.duty().kind() == Duty.Kind.TAKEN_BACK) {
      refuse("duty", terms.duty(), GateFault.DUTY_TAKEN_BACK, found.duty().name());
    }
  }

  /** It must hold where the form goes, today and on the form's last day. */
  private void basis(LegalBasis basis) {
    var standings =
        Stream.of(today, terms.validFrom(), terms.validUntil())
            .filter(day -> !day.isBefore(today))
            .map(day -> basis.standing(load.place(), day))
            .collect(Collectors.toSet());
    standings.remove(LegalBasis.Standing.IN_FORCE);
    if (standings.contains(LegalBasis.Standing.ELSEWHERE)) {
      refuse("basis", basis.key(), GateFault.BASIS_ELSEWHERE);
    } else if (!standings.isEmpty()) {
      refuse("basis", basis.key(), GateFault.BASIS_NOT_IN_FORCE);
    }
    if (!basis.isFor(found.asker().place().level())) {
      refuse("basis", basis.key(), GateFault.BASIS_FOR_HIGHER);
    }
    var beyond =
        found.items().values().stream().filter(it -> !basis.allows(it.sensitivity())).toList();
    if (!beyond.isEmpty()) {
      refuse("basis", basis.key(), GateFault.BASIS_DOES_NOT_ALLOW, names(beyond));
    }
  }

  private void items() {
    for (var key : load.items().stream().sorted().toList()) {
      var item = found.items().get(key);
      if (item == null) refuse("items", key, GateFault.UNKNOWN_ITEM);
      else if (found.off().contains(key)) refuse("items", item.name(), GateFault.ITEM_OFF);
    }
  }

  private static String names(List<DataItem> items) {
    return items.stream().map(DataItem::name).sorted().collect(Collectors.joining("、"));
  }

  private void times() {
    if (terms.validUntil().isBefore(terms.validFrom())) {
      refuse("validUntil", terms.validUntil(), GateFault.VALIDITY_BACKWARDS);
    } else if (terms.validUntil().isBefore(today)) {
      refuse("validUntil", terms.validUntil(), GateFault.VALIDITY_OVER);
    }
    if (terms.keepUntil().isBefore(terms.validUntil())) {
      refuse("keepUntil", terms.keepUntil(), GateFault.KEPT_TOO_SHORT);
    }
    if (terms.keepUntil().isAfter(terms.validUntil().plusDays(DAYS_KEPT_LONGEST))) {
      refuse("keepUntil", terms.keepUntil(), GateFault.KEPT_TOO_LONG, DAYS_KEPT_LONGEST);
    }
  }

  private void deadline(DayCount days) {
    var deadline = terms.deadline();
    if (deadline == null) {
      if (load.asks() > 0) refuse("deadline", "", GateFault.DEADLINE_MISSING);
      return;
    }
    if (deadline.isAfter(WorkDays.endOf(terms.validUntil()))) {
      refuse("deadline", deadline, GateFault.DEADLINE_AFTER_VALIDITY);
    }
    if (isTooShort(deadline, days)) {
      refuse(
          "deadline",
          deadline,
          GateFault.DEADLINE_TOO_SHORT,
          terms.emergency() == null
              ? days.after(now, WORK_DAYS_TO_ASK)
              : now.plus(EMERGENCY_TO_ASK)
                  .atZone(ZONE)
                  .toLocalTime()
                  .truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    }
    if (terms.emergency() == null && isAtNight(deadline)) {
      refuse("deadline", deadline, GateFault.DEADLINE_AT_NIGHT);
    }
  }

  /** A form that only is filled from what is known may be wanted at once. */
  private boolean isTooShort(Instant deadline, DayCount days) {
    if (load.asks() == 0) return deadline.isBefore(now);
    if (terms.emergency() != null) return deadline.isBefore(now.plus(EMERGENCY_TO_ASK));
    return LocalDate.ofInstant(deadline, ZONE).isBefore(days.after(now, WORK_DAYS_TO_ASK));
  }

  /** At ten sharp is still by day: until then it may be told. */
  static boolean isAtNight(Instant moment) {
    var time = moment.atZone(ZONE).toLocalTime();
    return Night.contains(time) && !time.equals(Night.BEGINS);
  }

  private void refuse(String where, Object value, GateFault why, Object... facts) {
    faults.add(Fault.at(where, value, why, facts));
  }
}
