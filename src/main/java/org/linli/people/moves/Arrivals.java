package org.linli.people.moves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.people.Belonging;
import org.linli.people.Household;
import org.linli.people.Households;
import org.linli.people.Into;
import org.linli.people.NewBuilding.NewResident;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Stay;
import org.linli.people.moves.Asked.Arrival;
import org.linli.people.moves.Asked.Words;
import org.linli.people.moves.HandOver.Beginning;
import org.linli.people.moves.HandOver.Kind;
import org.linli.people.moves.MoveWriting.Entry;
import org.linli.people.moves.Moves.Told;
import org.linli.people.moves.State.End;
import org.linli.people.moves.State.Stage;
import org.linli.people.moves.State.Where;
import org.springframework.stereotype.Component;

/**
 * How the receiver's side begins: somebody is met, or born. Whether the person is new, is back, was
 * announced, or is registered elsewhere, the number of their document tells; the caller learns no
 * more of a person registered elsewhere than what they told themselves.
 */
@Component
class Arrivals {

  private final HandOverStore store;
  private final MoveWriting writing;
  private final MoveSteps steps;
  private final MoveBeginnings beginnings;
  private final Belonging belonging;
  private final Households households;
  private final Clock clock;

  Arrivals(
      HandOverStore store,
      MoveWriting writing,
      MoveSteps steps,
      MoveBeginnings beginnings,
      Belonging belonging,
      Households households,
      Clock clock) {
    this.store = store;
    this.writing = writing;
    this.steps = steps;
    this.beginnings = beginnings;
    this.belonging = belonging;
    this.households = households;
    this.clock = clock;
  }

  Told arrive(Caller caller, Arrival it) {
    var grid = steps.gridFor(caller, it.into());
    var number = it.papers().number();
    var found = number == null ? null : belonging.byNumber(number).orElse(null);
    if (found == null) return enter(caller, grid, it);
    if (!found.name().equals(it.name())) {
      throw Refusal.because(MovesReason.NUMBER_UNDER_OTHER_NAME);
    }
    var people = belonging.hold(found.household().subdistrict(), List.of(found.id()));
    if (people.isEmpty()) throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    var person = people.getFirst();
    return switch (person.whereabouts()) {
      case DECEASED -> throw Refusal.because(MovesReason.RECORDED_AS_DECEASED);
      case MERGED -> throw Refusal.because(MovesReason.PEOPLE_CHANGED);
      case HERE, IN_TRANSIT, UNKNOWN, OUTSIDE -> known(caller, grid, person, it);
    };
  }

  private Told known(Caller caller, PlaceCode grid, Resident person, Arrival it) {
    var words = new Words("", it.into(), it.relation(), null, null);
    var open = store.openOf(List.of(person.id()));
    if (!open.isEmpty()) {
      var kept = store.hold(open.getFirst()).orElseThrow();
      if (kept.people().size() > 1) throw Refusal.because(MovesReason.IN_HAND_OVER);
      if (kept.handOver().is(Stage.MISSING)) return told(steps.find(caller, kept, words));
      var to = kept.handOver().to();
      if (to == null || !to.contains(grid) || !caller.place().contains(to)) {
        throw Refusal.because(MovesReason.IN_HAND_OVER);
      }
      return steps.receive(caller, kept, words);
    }
    var last = households.named(List.of(person.household())).get(person.household());
    if (last == null) throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    return switch (person.whereabouts()) {
      case HERE -> here(caller, grid, last, person, it, words);
      case OUTSIDE, UNKNOWN -> isBack(caller, grid, last, person, it);
      case IN_TRANSIT, DECEASED, MERGED -> throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    };
  }

  /** Registered in a grid: at once where that is the caller's too, else its people are asked. */
  private Told here(
      Caller caller, PlaceCode grid, Household last, Resident person, Arrival it, Words words) {
    if (it.into() instanceof Into.Joining(var household) && household.equals(last.id())) {
      throw Refusal.because(MovesReason.ALREADY_HERE);
    }
    var both = caller.place().contains(last.grid());
    var until = until(it);
    var handOver =
        HandOver.begin(
            idOf(both ? last.grid() : grid),
            until == null ? Kind.WITHIN : Kind.TEMPORARY,
            last.grid(),
            grid,
            until == null ? null : Moves.endOf(until),
            new Beginning.At(both ? Stage.DEPARTED : Stage.REQUESTED, clock.instant()),
            store.limits());
    var details = details(it, last, it.into());
    var kept =
        writing.begin(
            caller,
            handOver,
            details,
            List.of(person),
            Where.SENDER,
            null,
            new Entry(both ? "ANNOUNCE" : "REQUEST", grid, ""));
    return both ? steps.receive(caller, kept, words) : new Told(kept, null);
  }

  private Told isBack(Caller caller, PlaceCode grid, Household last, Resident person, Arrival it) {
    var until = until(it);
    var handOver =
        HandOver.begin(
            beginnings.id(last.id()),
            Kind.RETURN,
            last.grid(),
            grid,
            until == null ? null : Moves.endOf(until),
            until == null ? new Beginning.Done(End.RECEIVED) : new Beginning.Stay(),
            store.limits());
    var kept =
        writing.begin(
            caller,
            handOver,
            details(it, last, it.into()),
            List.of(person),
            Where.OUTSIDE,
            it.relation(),
            new Entry("ARRIVE", grid, ""));
    return told(new Told(kept, null));
  }

  /** Nobody has them: they are new to the register. */
  private Told enter(Caller caller, PlaceCode grid, Arrival it) {
    var until = until(it);
    Stay stay = until == null ? new Stay.Permanent() : new Stay.Temporary(until);
    var relation = it.relation();
    var joins = it.into() instanceof Into.Joining;
    var person =
        new NewResident(
            it.name(),
            it.sex(),
            it.birthDate(),
            relation == null ? joins ? Relation.OTHER : Relation.HEAD : relation,
            it.phone(),
            it.papers());
    var entered = belonging.enter(person, it.into(), stay, writing.act(caller, clock.instant()));
    return told(
        new Told(
            write(
                caller,
                grid,
                Kind.IN,
                until,
                details(it, null, new Into.Joining(entered.household())),
                new Kept.Person(entered.resident().number(), it.name()),
                "ARRIVE"),
            null));
  }

  Told born(Caller caller, Household household, Asked.Birth it) {
    if (it.name().isBlank()) throw Destinations.missing("name");
    var on = beginnings.day(it.on(), true);
    requireMother(household, it);
    var child =
        new NewResident(
            it.name().strip(), it.sex(), on, relationOfChild(household, it), null, Papers.NONE);
    var into = new Into.Joining(household.id());
    var entered =
        belonging.enter(child, into, new Stay.Permanent(), writing.act(caller, clock.instant()));
    var details = new Details(null, into, null, on, false, it.mother());
    var person = new Kept.Person(entered.resident().number(), child.name());
    return new Told(
        write(caller, household.grid(), Kind.BIRTH, null, details, person, "BIRTH"), null);
  }

  /**
   * A child of the head, or of the head's spouse, is a child; of the head's child, a grandchild.
   */
  private Relation relationOfChild(Household household, Asked.Birth it) {
    if (it.mother() == null) return Relation.OTHER;
    var mother = households.residentsOf(List.of(household.id())).get(it.mother());
    if (mother == null) return Relation.OTHER;
    return switch (mother.relation()) {
      case HEAD, SPOUSE -> Relation.CHILD;
      case CHILD -> Relation.GRANDCHILD;
      case GRANDCHILD, PARENT, GRANDPARENT, SIBLING, OTHER, UNRELATED -> Relation.OTHER;
    };
  }

  /** Named and possible, or said not to be in the register; never simply left out. */
  private void requireMother(Household household, Asked.Birth it) {
    if (it.mother() == null) {
      if (!it.motherElsewhere()) throw Refusal.because(MovesReason.MOTHER_UNTOLD);
      return;
    }
    var mother = households.residentsOf(List.of(household.id())).get(it.mother());
    if (mother == null || mother.whereabouts() != Resident.Whereabouts.HERE) {
      throw Refusal.because(MovesReason.MOTHER_NOT_HERE);
    }
    if (!Motherhood.isPossible(mother.sex(), mother.birthDate(), it.on())) {
      throw Refusal.because(MovesReason.MOTHER_CANNOT_BE);
    }
  }

  private Kept write(
      Caller caller,
      PlaceCode grid,
      Kind kind,
      @Nullable LocalDate until,
      Details details,
      Kept.Person person,
      String step) {
    var handOver =
        HandOver.begin(
            idOf(grid),
            kind,
            null,
            grid,
            until == null ? null : Moves.endOf(until),
            until == null ? new Beginning.Done(End.RECEIVED) : new Beginning.Stay(),
            store.limits());
    var now = clock.instant();
    var kept = new Kept(handOver, details, List.of(person), now, now, until == null ? now : null);
    return writing.add(caller, kept, new Entry(step, grid, ""));
  }

  /** What is asked is kept under the asking side's subdistrict: its id must not tell the other. */
  private HandOverId idOf(PlaceCode keptUnder) {
    return new HandOverId(keptUnder.at(Level.SUBDISTRICT).value(), belonging.newId());
  }

  private Told told(Told it) {
    beginnings.tellReturned(it.kept());
    return it;
  }

  private Details details(Arrival it, @Nullable Household last, Into into) {
    return new Details(
        last == null ? null : last.id(),
        into,
        it.outside(),
        beginnings.day(it.on(), true),
        it.fromRisk(),
        null);
  }

  private @Nullable LocalDate until(Arrival it) {
    return it.until() == null ? null : Destinations.requireLater(it.until(), beginnings.today());
  }
}
