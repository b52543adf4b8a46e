package org.linli.people.residents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Ids;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.WhereaboutsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to one person: their card, entering somebody, correcting what is known. */
@Service
@Transactional
public class Residents {

  private final ResidentStore store;
  private final ChangeStore changes;
  private final Households households;
  private final Ids ids;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Residents(
      ResidentStore store,
      ChangeStore changes,
      Households households,
      Ids ids,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.households = households;
    this.ids = ids;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A resident with the newest change of each datum that was ever changed, by its name. */
  public record Card(Located located, Map<String, Change> latest) {}

  @Transactional(readOnly = true)
  public Card card(Caller caller, ResidentId id) {
    var located = requiring(caller, Power.SEE_PEOPLE, id);
    return new Card(located, latestChanges(List.of(id)).getOrDefault(id, Map.of()));
  }

  /** Every change of every datum, the newest first. */
  @Transactional(readOnly = true)
  public Page<Change> changes(Caller caller, ResidentId id, Page.Ask ask) {
    requiring(caller, Power.SEE_PEOPLE, id);
    return changes.list(id, ask);
  }

  /** The resident if the caller may use this power where they live; else they do not exist. */
  @Transactional(readOnly = true)
  public Located requiring(Caller caller, Power power, ResidentId id) {
    var found = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(power, found.grid());
    return found;
  }

  /** For rooms and alcoves that have asked for the right themselves; unknown ones are left out. */
  @Transactional(readOnly = true)
  public Map<ResidentId, Located> named(Collection<ResidentId> ids) {
    return store.find(ids);
  }

  /** The newest change of each datum by its name, for who has asked for the right. */
  @Transactional(readOnly = true)
  public Map<ResidentId, Map<String, Change>> latestChanges(Collection<ResidentId> ids) {
    return changes.latest(ids);
  }

  /** What would be wrong with somebody if these data were so; for who has asked for the right. */
  @Transactional(readOnly = true)
  public List<Fault> faults(Resident resident, Map<Datum, String> data) {
    var before = ResidentData.of(resident);
    var after = before.with(data);
    return ResidentRules.faults(after, after.differingFrom(before), today());
  }

  /** What cannot be true of somebody who is not in the register yet. */
  public static List<Fault> faults(ResidentData data, LocalDate today) {
    return ResidentRules.faults(data, EnumSet.allOf(Datum.class), today);
  }

  /**
   * Enters somebody another installation has told of, each datum as known from the source and since
   * the time it was there; for who has asked for the right and counts the household.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(Caller caller, ResidentId id, HouseholdId household, KnownElsewhere known) {
    store.add(
        id,
        household,
        known.data(),
        new ResidentStore.Entry(known.source(), clock.instant(), caller.post()));
    var lines = known.lines(caller, clock.instant());
    if (!lines.isEmpty()) changes.add(id, lines);
    events.publishEvent(new ResidentRecorded(id));
  }

  /** Enters somebody who lives in a household. A newborn needs no name yet. */
  public ResidentId add(Caller caller, HouseholdId household, Told told) {
    var home = households.requiring(caller, Power.KEEP_REGISTER, household);
    store.lock(household);
    var others = households.requiring(caller, Power.KEEP_REGISTER, household).residents();
    var data = named(ResidentData.NOTHING.with(told.data()), others);
    check(data, EnumSet.allOf(Datum.class), dataOf(others), told);
    refuseTaken(caller, data, null);
    var id = new ResidentId(household.subdistrict(), ids.next());
    store.add(
        id,
        household,
        data,
        new ResidentStore.Entry(told.source().strip(), clock.instant(), caller.post()));
    store.recount(household);
    journal.note(
        caller,
        "RESIDENT_ADDED",
        id.toString(),
        home.household().grid(),
        told.basis(),
        Map.of("household", household.toString()));
    events.publishEvent(new ResidentRecorded(id));
    return id;
  }

  /**
   * Corrects one or several data in one go and keeps what they were. Refused when somebody else has
   * changed the person since {@code version} was read.
   */
  public void correct(Caller caller, ResidentId id, int version, Told told) {
    var found = requiring(caller, Power.KEEP_REGISTER, id);
    var household = found.resident().household();
    store.lock(household);
    if (found.resident().whereabouts() == Resident.Whereabouts.MERGED) {
      throw Refusal.because(ResidentReason.MERGED_AWAY);
    }
    var before = ResidentData.of(found.resident());
    var after = before.with(told.data());
    var changed = after.differingFrom(before);
    var others = new ArrayList<>(households.livingIn(household));
    others.removeIf(it -> it.id() == id.number());
    check(after, changed, dataOf(others), told);
    if (changed.contains(Datum.PAPER_NUMBER)) refuseTaken(caller, after, id);
    if (changed.isEmpty()) return;
    if (!store.update(id, after, version)) {
      throw new OptimisticLockingFailureException(id + " is not version " + version + " any more");
    }
    changes.add(id, lines(caller, before, after, changed, told));
    journal.note(
        caller,
        "RESIDENT_CORRECTED",
        id.toString(),
        found.grid(),
        told.basis(),
        Map.of("data", changed.stream().map(Enum::name).toList(), "source", told.source()));
    events.publishEvent(new ResidentRecorded(id));
  }

  /**
   * Enters what nobody knew yet of somebody, as they told it themselves; what is known stays. For
   * who has asked for the right, which a household has by its link.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fill(ResidentId id, Told told) {
    var seen = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    store.lock(seen.resident().household());
    var found = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var before = ResidentData.of(found.resident());
    var after = before.with(told.data());
    var changed = after.differingFrom(before);
    var others = new ArrayList<>(households.livingIn(found.resident().household()));
    others.removeIf(it -> it.id() == id.number());
    check(after, changed, dataOf(others), told);
    if (changed.isEmpty()) return;
    if (!store.update(id, after, found.resident().version())) {
      throw new OptimisticLockingFailureException(id.toString());
    }
    changes.add(id, lines(null, before, after, changed, told));
    journal.noteOwn(
        "RESIDENT_FILLED",
        id.toString(),
        found.grid(),
        told.basis(),
        Map.of("data", changed.stream().map(Enum::name).toList(), "source", told.source()));
    events.publishEvent(new ResidentRecorded(id));
  }

  /** Takes somebody out of their household because they are the same as another person. */
  public void mergeAway(Caller caller, ResidentId id) {
    var found = requiring(caller, Power.KEEP_REGISTER, id);
    move(found, Resident.Whereabouts.MERGED);
  }

  /** Puts somebody back where they were before they were merged away. */
  public void bringBack(Caller caller, ResidentId id, Resident.Whereabouts where) {
    var found = requiring(caller, Power.KEEP_REGISTER, id);
    if (found.resident().whereabouts() == Resident.Whereabouts.MERGED) move(found, where);
  }

  private void move(Located found, Resident.Whereabouts where) {
    var household = found.resident().household();
    store.lock(household);
    store.setWhereabouts(found.resident().residentId(), where.name());
    store.recount(household);
    events.publishEvent(
        new WhereaboutsChanged(List.of(found.resident().residentId()), Set.of(household)));
  }

  private void check(ResidentData data, Set<Datum> changed, List<ResidentData> others, Told told) {
    var faults = new ArrayList<>(ResidentRules.faults(data, changed, today()));
    if (told.source().isBlank()) {
      faults.add(Fault.at("source", "", ResidentFault.SOURCE_MISSING));
    }
    var together = changed.contains(Datum.RELATION) || changed.contains(Datum.BIRTH_DATE);
    var household = faults.isEmpty() && together ? HouseholdRules.of(data, others) : null;
    if (household != null) faults.addAll(household.impossible());
    if (!faults.isEmpty()) throw Refusal.forFaults(ResidentReason.DATA_WRONG, faults);
    if (household != null && !household.rare().isEmpty() && !told.confirmed()) {
      throw Refusal.forFaults(ResidentReason.TO_BE_CONFIRMED, household.rare());
    }
  }

  /** Who is in the caller's place is shown; of anybody else no more than that there is somebody. */
  private void refuseTaken(Caller caller, ResidentData data, @Nullable ResidentId self) {
    var number = data.get(Datum.PAPER_NUMBER);
    if (number == null) return;
    var same =
        store.withNumber(number).stream()
            .filter(it -> !it.resident().residentId().equals(self))
            .toList();
    if (same.isEmpty()) return;
    for (var it : same) {
      if (!caller.place().contains(it.grid())) continue;
      var who = it.resident().residentId();
      throw Refusal.forFaults(
          ResidentReason.IDENTITY_HERE,
          List.of(Fault.at("data.PAPER_NUMBER", who, ResidentFault.IS_HERE, it.address())));
    }
    throw Refusal.forFaults(
        ResidentReason.IDENTITY_ELSEWHERE,
        List.of(
            Fault.at(
                "data.PAPER_NUMBER",
                String.valueOf(Datum.PAPER_NUMBER.masked(number)),
                ResidentFault.IS_ELSEWHERE)));
  }

  /** A newborn is called after the head of the household until it has a name, as hospitals do. */
  private ResidentData named(ResidentData data, List<Resident> others) {
    if (data.get(Datum.NAME) != null || others.isEmpty() || !isNewborn(data)) return data;
    var head =
        others.stream()
            .filter(it -> it.relation() == Resident.Relation.HEAD)
            .findFirst()
            .orElse(others.getFirst());
    var child =
        data.is(Datum.SEX, Resident.Sex.MALE)
            ? "之子"
            : data.is(Datum.SEX, Resident.Sex.FEMALE) ? "之女" : "之婴";
    return data.with(Map.of(Datum.NAME, head.name() + child));
  }

  private boolean isNewborn(ResidentData data) {
    var birthDate = data.birthDate();
    if (birthDate != null) return birthDate.isAfter(today().minusYears(1));
    return data.is(Datum.RELATION, Resident.Relation.CHILD)
        || data.is(Datum.RELATION, Resident.Relation.GRANDCHILD);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }

  private List<Change> lines(
      @Nullable Caller caller,
      ResidentData before,
      ResidentData after,
      Set<Datum> changed,
      Told told) {
    Instant at = clock.instant();
    return changed.stream()
        .map(datum ->
            new Change(
                UUID.randomUUID(),
                at,
                datum.name(),
                before.get(datum),
                after.get(datum),
                told.source().strip(),
                caller == null ? null : caller.account(),
                caller == null ? null : caller.post(),
                told.basis()))
        .toList();
  }

  private static List<ResidentData> dataOf(Collection<Resident> residents) {
    return residents.stream().map(ResidentData::of).collect(Collectors.toList());
  }
}
