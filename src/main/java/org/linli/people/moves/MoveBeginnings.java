package org.linli.people.moves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.people.Belonging;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Into;
import org.linli.people.Resident;
import org.linli.people.Resident.Whereabouts;
import org.linli.people.ResidentId;
import org.linli.people.moves.Asked.Announcement;
import org.linli.people.moves.Asked.Words;
import org.linli.people.moves.HandOver.Beginning;
import org.linli.people.moves.HandOver.Kind;
import org.linli.people.moves.MoveWriting.Entry;
import org.linli.people.moves.Moves.Told;
import org.linli.people.moves.State.End;
import org.linli.people.moves.State.Stage;
import org.linli.people.moves.State.Where;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How the sender's side begins: somebody of a household goes, is back, has died, or is missing. */
@Component
class MoveBeginnings {

  private final HandOverStore store;
  private final MoveWriting writing;
  private final MoveSteps steps;
  private final Belonging belonging;
  private final Households households;
  private final Destinations destinations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoveBeginnings(
      HandOverStore store,
      MoveWriting writing,
      MoveSteps steps,
      Belonging belonging,
      Households households,
      Destinations destinations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.writing = writing;
    this.steps = steps;
    this.belonging = belonging;
    this.households = households;
    this.destinations = destinations;
    this.events = events;
    this.clock = clock;
  }

  Told announce(Caller caller, Household household, Announcement it) {
    var people = people(household.id(), it.kind(), it.residents());
    return switch (it.kind()) {
      case WITHIN -> within(caller, household, it, people, null);
      case TEMPORARY ->
          within(caller, household, it, people, Destinations.requireLater(it.until(), today()));
      case OUT -> alone(caller, household, it, people, new Beginning.Done(End.LEFT));
      case DEATH -> alone(caller, household, it, people, new Beginning.Done(End.DECEASED));
      case UNKNOWN ->
          alone(caller, household, it, people, new Beginning.At(Stage.MISSING, clock.instant()));
      case RETURN -> back(caller, household, it, people);
      case IN, BIRTH -> throw Refusal.because(MovesReason.KIND_NOT_ANNOUNCED, it.kind());
    };
  }

  private Told within(
      Caller caller,
      Household household,
      Announcement it,
      List<Resident> people,
      @Nullable LocalDate until) {
    var to = destinations.require(it.to());
    var on = day(it.on(), it.left());
    var beginning =
        it.left()
            ? new Beginning.At(Stage.DEPARTED, clock.instant())
            : new Beginning.At(Stage.ANNOUNCED, later(on));
    var handOver =
        HandOver.begin(
            id(household.id()),
            it.kind(),
            household.grid(),
            to,
            until == null ? null : Moves.endOf(until),
            beginning,
            store.limits());
    var kept =
        writing.begin(
            caller,
            handOver,
            new Details(household.id(), null, null, on, it.fromRisk(), null),
            people,
            Where.SENDER,
            null,
            announced(household, it));
    if (it.into() == null || !caller.place().contains(to)) return new Told(kept, null);
    return steps.receive(caller, kept, new Words("", it.into(), null, null, null));
  }

  private Told alone(
      Caller caller,
      Household household,
      Announcement it,
      List<Resident> people,
      Beginning beginning) {
    var handOver =
        HandOver.begin(
            id(household.id()), it.kind(), household.grid(), null, null, beginning, store.limits());
    return new Told(
        writing.begin(
            caller,
            handOver,
            details(household, it, null),
            people,
            Where.SENDER,
            null,
            announced(household, it)),
        null);
  }

  /** Back where they lived; those who never left the register are only marked as back. */
  private Told back(Caller caller, Household household, Announcement it, List<Resident> people) {
    var into = it.into();
    var grid = into == null ? household.grid() : steps.gridFor(caller, into);
    var were = people.getFirst().whereabouts();
    var door = into == null ? new Into.Joining(household.id()) : into;
    var handOver =
        HandOver.begin(
            id(household.id()),
            Kind.RETURN,
            household.grid(),
            grid,
            null,
            new Beginning.Done(End.RECEIVED),
            store.limits());
    var act = writing.act(caller, clock.instant());
    var away = were == Whereabouts.HERE ? Where.SENDER : Where.OUTSIDE;
    if (into == null && away == Where.OUTSIDE) belonging.comeBack(people, act);
    var entry = announced(household, it);
    var details = details(household, it, door);
    var kept =
        writing.begin(
            caller, handOver, details, people, into == null ? Where.RECEIVER : away, null, entry);
    tellReturned(kept);
    return new Told(kept, null);
  }

  /** Rooms that look after people hear of those who came. */
  void tellReturned(Kept kept) {
    var household = MoveWriting.cameTo(kept);
    var grid = kept.handOver().to();
    if (household == null || grid == null) return;
    events.publishEvent(
        new ResidentsReturned(
            kept.handOver().id(),
            kept.residents().stream()
                .map(it -> new ResidentId(household.subdistrict(), it))
                .toList(),
            household,
            grid,
            kept.details().outside(),
            kept.details().on(),
            kept.details().fromRisk()));
  }

  /** Those named, or all who are there; all of one household, and in no other hand-over. */
  List<Resident> people(HouseholdId household, Kind kind, List<Long> residents) {
    var named =
        residents.isEmpty() && kind != Kind.RETURN && kind != Kind.DEATH
            ? households.residentsOf(List.of(household)).values().stream()
                .filter(one -> one.whereabouts() == Whereabouts.HERE)
                .map(Resident::id)
                .toList()
            : List.copyOf(new java.util.TreeSet<>(residents));
    if (named.isEmpty()) throw Refusal.because(MovesReason.NOBODY_CHOSEN);
    var people = belonging.hold(household.subdistrict(), named);
    if (!store.openOf(named).isEmpty()) throw Refusal.because(MovesReason.IN_HAND_OVER);
    var ofIt = people.stream().filter(one -> one.household().equals(household)).toList();
    if (ofIt.size() != named.size()) throw Refusal.because(MovesReason.NOT_OF_HOUSEHOLD);
    var where = people.getFirst().whereabouts();
    if (!fits(kind, where) || people.stream().anyMatch(one -> one.whereabouts() != where)) {
      throw Refusal.because(MovesReason.NOT_OF_HOUSEHOLD);
    }
    return people;
  }

  private static boolean fits(Kind kind, Whereabouts where) {
    return switch (where) {
      case HERE -> true;
      case OUTSIDE, UNKNOWN -> kind == Kind.RETURN;
      case IN_TRANSIT, DECEASED, MERGED -> false;
    };
  }

  private Details details(Household household, Announcement it, @Nullable Into into) {
    return new Details(household.id(), into, it.outside(), day(it.on(), true), it.fromRisk(), null);
  }

  /** Today where nothing is told; what has happened is not in the future. */
  LocalDate day(@Nullable LocalDate told, boolean happened) {
    if (told == null) return today();
    if (happened && told.isAfter(today())) throw Refusal.because(MovesReason.NOT_IN_FUTURE, told);
    return told;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HandOverStore.ZONE);
  }

  HandOverId id(HouseholdId keptUnder) {
    return new HandOverId(keptUnder.subdistrict(), belonging.newId());
  }

  private Instant later(LocalDate on) {
    var planned = Moves.endOf(on);
    return planned.isAfter(clock.instant()) ? planned : clock.instant();
  }

  private static Entry announced(Household household, Announcement it) {
    return new Entry("ANNOUNCE", household.grid(), it.reason().strip());
  }
}
