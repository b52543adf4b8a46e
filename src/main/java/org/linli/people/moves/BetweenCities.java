package org.linli.people.moves;

import java.time.Clock;
import java.util.List;
import org.linli.base.Level;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.people.Belonging;
import org.linli.people.Household;
import org.linli.people.moves.HandOver.Beginning;
import org.linli.people.moves.HandOver.Kind;
import org.linli.people.moves.MoveWriting.Entry;
import org.linli.people.moves.State.Side;
import org.linli.people.moves.State.Stage;
import org.linli.people.moves.State.Where;
import org.springframework.stereotype.Component;

/** The courses of hand-overs whose other side is another installation. */
@Component
class BetweenCities {

  private final HandOverStore store;
  private final MoveWriting writing;
  private final MoveBeginnings beginnings;
  private final Belonging belonging;
  private final Destinations destinations;
  private final Clock clock;

  BetweenCities(
      HandOverStore store,
      MoveWriting writing,
      MoveBeginnings beginnings,
      Belonging belonging,
      Destinations destinations,
      Clock clock) {
    this.store = store;
    this.writing = writing;
    this.beginnings = beginnings;
    this.belonging = belonging;
    this.destinations = destinations;
    this.clock = clock;
  }

  /** They leave for another installation, and are on the way until it answers. */
  Kept sendOut(Caller caller, Household household, Asked.SendingOut it) {
    var people = beginnings.people(household.id(), Kind.OUT, it.residents());
    var handOver =
        HandOver.begin(
            beginnings.id(household.id()),
            Kind.OUT,
            household.grid(),
            null,
            null,
            new Beginning.At(Stage.SENT_OUT, clock.instant()),
            store.limits());
    var details =
        new Details(
            household.id(),
            null,
            it.outside(),
            beginnings.day(it.on(), true),
            it.fromRisk(),
            null,
            true);
    var entry = new Entry("SEND_OUT", household.grid(), it.words(), it.basis());
    return writing.begin(caller, handOver, details, people, Where.SENDER, null, entry);
  }

  /** Another installation has handed people over; a place of this tree is to receive them. */
  Kept expect(Caller caller, Asked.Expectation it) {
    var to = destinations.require(it.to());
    var now = clock.instant();
    var handOver =
        HandOver.begin(
            new HandOverId(to.at(Level.SUBDISTRICT).value(), belonging.newId()),
            Kind.IN,
            null,
            to,
            null,
            new Beginning.At(Stage.DEPARTED, now),
            store.limits());
    var details = new Details(null, null, it.outside(), it.on(), it.fromRisk(), null, true);
    var people = it.names().stream().map(name -> new Kept.Person(belonging.newId(), name)).toList();
    var kept = new Kept(handOver, details, List.copyOf(people), now, now, null);
    return writing.add(caller, kept, new Entry("EXPECT", to, "", it.basis()));
  }

  /** The other installation has answered, that they are there or that they are not. */
  Kept answered(Caller caller, Kept kept, Step step, String words, String basis) {
    var before = kept.handOver();
    if (!before.fits(step)) throw Refusal.because(MovesReason.NOT_NOW, before.id());
    if (!store.openOf(kept.residents()).stream().allMatch(before.id()::equals)) {
      throw Refusal.because(MovesReason.IN_HAND_OVER);
    }
    var after = before.next(step, clock.instant(), store.limits());
    var entry = new Entry(step.logged(), after.placeOf(Side.SENDER), words, basis);
    return writing.go(caller, kept, after, kept.details(), null, entry);
  }
}
