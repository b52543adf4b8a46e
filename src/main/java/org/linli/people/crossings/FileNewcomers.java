package org.linli.people.crossings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.people.Act;
import org.linli.people.Belonging;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Into;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;
import org.linli.people.ResidentId;
import org.linli.people.moves.HandOver;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Kept;
import org.linli.people.moves.MovesReason;
import org.linli.people.moves.Newcomers;
import org.linli.people.moves.ResidentsReturned;
import org.linli.people.privacy.Reveals;
import org.linli.people.residents.Datum;
import org.linli.people.residents.KnownElsewhere;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.linli.people.tags.Tags;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters people of a file in the register, or finds them there: who lived here once, or was met
 * before the file came, keeps their number and what is recorded, and gets what was not known.
 */
@Component
class FileNewcomers implements Newcomers {

  private final CrossingStore store;
  private final Belonging belonging;
  private final Households households;
  private final Residents residents;
  private final Tags tags;
  private final Reveals reveals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FileNewcomers(
      CrossingStore store,
      Belonging belonging,
      Households households,
      Residents residents,
      Tags tags,
      Reveals reveals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.belonging = belonging;
    this.households = households;
    this.residents = residents;
    this.tags = tags;
    this.reveals = reveals;
    this.events = events;
    this.clock = clock;
  }

  /** One who enters, where, as what, and on whose word. */
  private record Entry(
      Caller by, Crossing crossing, HouseholdId household, Relation relation, Act act) {}

  @Override
  public Entered enter(
      Caller by, Kept waited, HandOver received, Into door, @Nullable Relation relation) {
    var crossing = store.find(waited.handOver().id()).orElseThrow();
    var letter =
        store.letter(crossing).orElseThrow(() -> Refusal.because(MovesReason.PEOPLE_CHANGED));
    var act = new Act(by, crossing.other().name(), crossing.basis().article(), clock.instant());
    var today = LocalDate.ofInstant(act.at(), WorkDays.ZONE);
    var people = letter.people().stream().map(it -> Newcomer.of(it, today)).toList();
    var household = belonging.openDoor(door, act);
    var relations = relations(people, door, relation);
    var now = new ArrayList<Kept.Person>();
    for (var i = 0; i < people.size(); i++) {
      var entry = new Entry(by, crossing, household, relations.get(i), act);
      now.add(enter(entry, people.get(i), waited.people().get(i)));
    }
    belonging.recount(household, act);
    afterwards(by, crossing, household, people, now);
    store.forgetPeople(crossing.handOver());
    tell(waited, received, household, now);
    return new Entered(household, List.copyOf(now));
  }

  @Override
  public void forget(HandOverId handOver) {
    store.forgetPeople(handOver);
  }

  private Kept.Person enter(Entry entry, Newcomer it, Kept.Person planned) {
    var number = it.data().get(Datum.PAPER_NUMBER);
    var known = number == null ? null : belonging.byNumber(number).orElse(null);
    if (known != null) return find(entry, it, known);
    var data = it.data().with(Map.of(Datum.RELATION, entry.relation().name()));
    var id = new ResidentId(entry.household().subdistrict(), planned.resident());
    residents.enter(
        entry.by(),
        id,
        entry.household(),
        new KnownElsewhere(
            data, sources(it, entry.crossing()), entry.act().source(), entry.act().basis()));
    return planned;
  }

  /**
   * From whom each datum was known there, and that it came from there; the relation is new here.
   */
  private static Map<Datum, KnownElsewhere.Origin> sources(Newcomer it, Crossing crossing) {
    var sources = new EnumMap<Datum, KnownElsewhere.Origin>(Datum.class);
    it.origins()
        .forEach((datum, origin) ->
            sources.put(
                datum,
                new KnownElsewhere.Origin(
                    origin.source() + " · " + crossing.other().name(), origin.at())));
    sources.remove(Datum.RELATION);
    return sources;
  }

  /** Somebody with this number is in the register: here by now, or gone and back with this. */
  private Kept.Person find(Entry entry, Newcomer it, Resident known) {
    if (!known.name().equals(it.name())) {
      throw Refusal.because(MovesReason.NUMBER_UNDER_OTHER_NAME);
    }
    var held = belonging.hold(known.household().subdistrict(), List.of(known.id()));
    if (held.isEmpty()) throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    var person = held.getFirst();
    switch (person.whereabouts()) {
      case HERE -> requireOurs(entry.by(), person);
      case OUTSIDE, UNKNOWN -> {}
      case IN_TRANSIT -> throw Refusal.because(MovesReason.IN_HAND_OVER);
      case DECEASED -> throw Refusal.because(MovesReason.RECORDED_AS_DECEASED);
      case MERGED -> throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    }
    var livesThere =
        person.whereabouts() == Resident.Whereabouts.HERE
            && person.household().equals(entry.household());
    if (!livesThere) {
      belonging.settle(person, entry.household(), entry.relation(), entry.act());
    }
    complete(entry, it, new ResidentId(entry.household().subdistrict(), person.id()));
    return new Kept.Person(person.id(), person.name());
  }

  private void requireOurs(Caller by, Resident person) {
    var home = households.named(List.of(person.household())).get(person.household());
    if (home == null || !by.place().contains(home.grid())) {
      throw Refusal.because(CrossingReason.IS_REGISTERED_ELSEWHERE);
    }
  }

  private void complete(Entry entry, Newcomer it, ResidentId id) {
    var located = Objects.requireNonNull(residents.named(List.of(id)).get(id));
    var recorded = org.linli.people.residents.ResidentData.of(located.resident());
    var missing = new EnumMap<Datum, String>(Datum.class);
    for (var datum : it.origins().keySet()) {
      var value = it.data().get(datum);
      if (value != null && recorded.get(datum) == null) missing.put(datum, value);
    }
    if (missing.isEmpty()) return;
    var told = new Told(missing, entry.act().source(), entry.act().basis(), true);
    residents.correct(entry.by(), id, located.resident().version(), told);
  }

  /** Who protects them, and that their data came, which they are shown. */
  private void afterwards(
      Caller by,
      Crossing crossing,
      HouseholdId household,
      List<Newcomer> people,
      List<Kept.Person> now) {
    var came = new HashMap<ResidentId, Set<Datum>>();
    for (var i = 0; i < people.size(); i++) {
      var it = people.get(i);
      var id = new ResidentId(household.subdistrict(), now.get(i).resident());
      it.tags().forEach(kind -> tags.begin(by, id, kind, crossing.other().name()));
      came.put(id, EnumSet.copyOf(it.origins().keySet()));
    }
    reveals.handedOver(by, came, crossing.other().name() + " · " + crossing.basis().article());
  }

  private void tell(
      Kept waited, HandOver received, HouseholdId household, List<Kept.Person> people) {
    events.publishEvent(
        new ResidentsReturned(
            received.id(),
            people.stream()
                .map(it -> new ResidentId(household.subdistrict(), it.resident()))
                .toList(),
            household,
            Objects.requireNonNull(received.to()),
            waited.details().outside(),
            waited.details().on(),
            waited.details().fromRisk()));
  }

  /**
   * A household that came whole keeps its relations and has one head; who joins is what is told.
   */
  private static List<Relation> relations(
      List<Newcomer> people, Into door, @Nullable Relation told) {
    if (door instanceof Into.Joining) {
      var joined = told == null ? Relation.OTHER : told;
      return people.stream().map(_ -> joined).toList();
    }
    var relations =
        new ArrayList<>(
            people.stream()
                .map(it -> Relation.valueOf(Objects.requireNonNull(it.data().get(Datum.RELATION))))
                .toList());
    var head = head(people, relations);
    relations.replaceAll(it -> it == Relation.HEAD ? Relation.OTHER : it);
    relations.set(head, Relation.HEAD);
    return relations;
  }

  /** Whoever is head already, else the eldest. */
  private static int head(List<Newcomer> people, List<Relation> relations) {
    if (relations.contains(Relation.HEAD)) return relations.indexOf(Relation.HEAD);
    var eldest = 0;
    for (var i = 1; i < people.size(); i++) {
      var born = people.get(i).data().birthDate();
      var eldestBorn = people.get(eldest).data().birthDate();
      if (born != null && (eldestBorn == null || born.isBefore(eldestBorn))) eldest = i;
    }
    return eldest;
  }
}
