package org.linli.facts.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.linli.authority.Office;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.law.Duties;
import org.linli.law.ItemUses;
import org.linli.law.LegalBases;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Looks up what the gate must know of a form. */
@Component
class Admission {

  private final IssueStore store;
  private final LegalBases bases;
  private final Duties duties;
  private final ItemUses uses;
  private final DataItems items;
  private final Places places;
  private final WorkDays workDays;
  private final Clock clock;

  Admission(
      IssueStore store,
      LegalBases bases,
      Duties duties,
      ItemUses uses,
      DataItems items,
      Places places,
      WorkDays workDays,
      Clock clock) {
    this.store = store;
    this.bases = bases;
    this.duties = duties;
    this.uses = uses;
    this.items = items;
    this.places = places;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** All reasons a form may not go out by a post at this place; nothing where it may. */
  List<Fault> refusals(Office asker, Terms terms, Terms.Load load, UUID issue) {
    return Gate.refusals(
        terms, load, found(asker, terms, load, issue), workDays::after, clock.instant());
  }

  /** The same for what an emergency is registered with. */
  List<Fault> refusalsOfRegistration(Office asker, Terms terms, Terms.Load load, UUID issue) {
    return Gate.refusalsOfRegistration(
        terms, load, found(asker, terms, load, issue), clock.instant());
  }

  static void refuseIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) throw Refusal.forFaults(AdmissionReason.NOT_ADMITTED, faults);
  }

  private Gate.Found found(Office asker, Terms terms, Terms.Load load, UUID issue) {
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    var place = load.place();
    var known = new HashMap<String, DataItem>();
    load.items().forEach(key -> items.lookUp(key).ifPresent(it -> known.put(key, it)));
    return new Gate.Found(
        asker,
        places.named(List.of(place)).values().stream().anyMatch(Place::isCurrent),
        bases.find(terms.basis().strip()).orElse(null),
        duties.find(terms.duty().strip(), terms.agency(), place, today).orElse(null),
        known,
        uses.off(known.keySet(), place, today),
        !terms.number().isBlank() && store.isNumberTaken(terms.number().strip(), place, issue));
  }
}
