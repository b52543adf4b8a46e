package org.linli.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Stay;
import org.linli.people.Resident.Whereabouts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which people come to a household and go from it, for the alcoves that decide that
 * they do. It keeps who belongs where, how many each household counts, and ends a household that
 * nobody is left of, together with its link.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Belonging {

  private final BelongingStore store;
  private final DoorStore doors;
  private final HouseholdStore households;
  private final IdBlockStore ids;
  private final ApplicationEventPublisher events;

  Belonging(
      BelongingStore store,
      DoorStore doors,
      HouseholdStore households,
      IdBlockStore ids,
      ApplicationEventPublisher events) {
    this.store = store;
    this.doors = doors;
    this.households = households;
    this.ids = ids;
    this.events = events;
  }

  /** A number that nothing in the register has yet. */
  public long newId() {
    return ids.next();
  }

  /** These residents of a subdistrict, locked until the end of the transaction. */
  public List<Resident> hold(long subdistrict, Collection<Long> residents) {
    return store.hold(subdistrict, residents);
  }

  /** Whoever has this number of a document, other than those merged into somebody else. */
  public Optional<Resident> byNumber(String number) {
    return store.byNumber(number);
  }

  /** The grid behind a door: empty where its household has ended or its dwelling is not known. */
  public Optional<PlaceCode> gridOf(Into into) {
    return switch (into) {
      case Into.Joining(var household) -> households.find(household).map(Household::grid);
      case Into.Founding(var dwelling) -> doors.gridOf(dwelling);
    };
  }

  /** Doors of a place in walking order, cut to the caller's place. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Page<Door> doors(Caller caller, PlaceCode within, String words, Page.Ask ask) {
    return doors.list(caller.cut(Power.SEE_PEOPLE, within), words.strip(), ask);
  }

  /** They are not here any more; their household is the one they lived in last. */
  public void leave(List<Resident> people, Whereabouts to, Act act) {
    for (var person : people) store.whereabouts(person, to, act);
    recount(householdsOf(people), act);
    tell(people, null);
  }

  /** They are here again, in the household they lived in last, which goes on if it had ended. */
  public void comeBack(List<Resident> people, Act act) {
    for (var person : people) store.whereabouts(person, Whereabouts.HERE, act);
    for (var household : householdsOf(people)) store.reopen(household);
    recount(householdsOf(people), act);
    tell(people, null);
  }

  /** They live behind this door from now on: their rows go there, and every count is right. */
  public HouseholdId settle(
      List<Resident> people, Into into, @Nullable Relation relation, Stay stay, Act act) {
    store.lockBeforeTheClockIsRead();
    var left = householdsOf(people);
    var household = household(into, act);
    var becomes = relations(people, into, relation);
    for (var person : people) {
      store.settle(person, household, becomes.getOrDefault(person.id(), Relation.OTHER), stay, act);
    }
    left.add(household);
    recount(left, act);
    tell(people, household);
    return household;
  }

  /**
   * The household behind a door, kept from ending; founded where there is none. Whoever is let in
   * afterwards is counted by {@link #recount}.
   */
  public HouseholdId openDoor(Into into, Act act) {
    store.lockBeforeTheClockIsRead();
    return household(into, act);
  }

  /** Somebody of the register lives in this household from now on. */
  public void settle(Resident person, HouseholdId into, Relation relation, Act act) {
    store.settle(person, into, relation, new Stay.Permanent(), act);
    recount(List.of(person.household()), act);
    tell(List.of(person), into);
  }

  /** Counts the people of a household after they came. */
  public void recount(HouseholdId household, Act act) {
    recount(List.of(household), act);
  }

  /** How long they stay is told anew. */
  public void stay(List<Resident> people, Stay stay, Act act) {
    for (var person : people) store.stay(person, stay, act);
  }

  /** A person who was not in the register; answers the household and the new number. */
  public Entered enter(NewBuilding.NewResident person, Into into, Stay stay, Act act) {
    store.lockBeforeTheClockIsRead();
    var household = household(into, act);
    var id = ids.next();
    store.add(id, household, person, stay, act);
    recount(List.of(household), act);
    return new Entered(household, new ResidentId(household.subdistrict(), id));
  }

  /** A person newly in the register, and the household they belong to. */
  public record Entered(HouseholdId household, ResidentId resident) {}

  /** The household behind a door; a new one where it is to be founded. */
  private HouseholdId household(Into into, Act act) {
    return switch (into) {
      case Into.Joining(var household) -> {
        if (!store.holdIfItStands(household)) throw Refusal.because(PeopleReason.HOUSEHOLD_ENDED);
        yield household;
      }
      case Into.Founding(var dwelling) -> {
        var id = new HouseholdId(dwelling.subdistrict(), ids.next());
        store.found(id, dwelling, act);
        yield id;
      }
    };
  }

  /** {@code into}: where they live now; null where they are still of the household they were of. */
  private void tell(List<Resident> people, @Nullable HouseholdId into) {
    events.publishEvent(
        new WhereaboutsChanged(
            people.stream()
                .map(it ->
                    new ResidentId((into == null ? it.household() : into).subdistrict(), it.id()))
                .toList(),
            householdsOf(people)));
  }

  private void recount(Collection<HouseholdId> touched, Act act) {
    touched.stream().sorted().forEach(household -> store.recount(household, act.at()));
  }

  private static LinkedHashSet<HouseholdId> householdsOf(List<Resident> people) {
    var households = new LinkedHashSet<HouseholdId>();
    for (var person : people) households.add(person.household());
    return households;
  }

  /** A household that came keeps its relations and has a head; who joins one is what is told. */
  private static Map<Long, Relation> relations(
      List<Resident> people, Into into, @Nullable Relation told) {
    var relations = new HashMap<Long, Relation>();
    switch (into) {
      case Into.Joining _ ->
          people.forEach(it -> relations.put(it.id(), told == null ? Relation.OTHER : told));
      case Into.Founding _ -> {
        people.forEach(it -> relations.put(it.id(), it.relation()));
        relations.put(headOf(people), Relation.HEAD);
      }
    }
    return relations;
  }

  /** Whoever is head already, else the eldest. */
  private static long headOf(List<Resident> people) {
    return people.stream()
        .min(
            Comparator.comparing((Resident it) -> it.relation() != Relation.HEAD)
                .thenComparing(Resident::birthDate, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Resident::id))
        .orElseThrow(NoSuchElementException::new)
        .id();
  }
}
