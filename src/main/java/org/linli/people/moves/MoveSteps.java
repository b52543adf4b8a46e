package org.linli.people.moves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.people.Belonging;
import org.linli.people.Households;
import org.linli.people.Into;
import org.linli.people.moves.Asked.Noun;
import org.linli.people.moves.Asked.Words;
import org.linli.people.moves.HandOver.Beginning;
import org.linli.people.moves.HandOver.Kind;
import org.linli.people.moves.MoveWriting.Entry;
import org.linli.people.moves.Moves.Told;
import org.linli.people.moves.State.Side;
import org.linli.people.moves.State.Stage;
import org.linli.people.moves.State.Where;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes steps: reads what was said, lets the hand-over decide, and has the outcome written. */
@Component
class MoveSteps {

  private final HandOverStore store;
  private final MoveWriting writing;
  private final Belonging belonging;
  private final Households households;
  private final Destinations destinations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MoveSteps(
      HandOverStore store,
      MoveWriting writing,
      Belonging belonging,
      Households households,
      Destinations destinations,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.writing = writing;
    this.belonging = belonging;
    this.households = households;
    this.destinations = destinations;
    this.transaction = transaction;
    this.clock = clock;
  }

  Told take(Caller caller, Kept kept, Noun noun, Words words) {
    return switch (noun) {
      case DEPARTURE -> go(caller, kept, new Step.Depart(), words);
      case RECEIPT -> receive(caller, kept, words);
      case RETURN -> withReason(caller, kept, new Step.Return(), words);
      case CONSENT -> agree(caller, kept, words);
      case REFUSAL -> withReason(caller, kept, new Step.Decline(), words);
      case CANCELLATION -> cancel(caller, kept, words);
      case REDIRECTION -> sendOn(caller, kept, words);
      case WRITE_OFF -> withReason(caller, kept, new Step.WriteOff(), words);
      case EXTENSION -> go(caller, kept, new Step.Extend(Moves.endOf(until(words))), words);
      case SETTLEMENT -> go(caller, kept, new Step.Settle(), words);
      case END -> end(caller, kept, words);
      case REVERSAL -> withReason(caller, kept, new Step.Revert(), words);
    };
  }

  /** Somebody announced to the caller's place, or sought, is behind this door. */
  Told receive(Caller caller, Kept kept, Words words) {
    var into = words.into();
    if (into == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
    return go(caller, kept, new Step.Receive(gridFor(caller, into)), words);
  }

  /** Somebody sought elsewhere is behind this door of the caller's. */
  Told find(Caller caller, Kept kept, Words words) {
    var into = words.into();
    if (into == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
    var grid = gridFor(caller, into);
    var step = new Step.Find(grid);
    var after = kept.handOver().next(step, clock.instant(), store.limits());
    var done =
        writing.go(
            caller,
            kept,
            after,
            kept.details().with(into),
            words.relation(),
            new Entry(step.logged(), grid, words.reason()));
    return new Told(done, linkOfNew(caller, kept, done, into));
  }

  /** The grid behind a door of the caller's; a door elsewhere does not exist. */
  PlaceCode gridFor(Caller caller, Into into) {
    var grid = belonging.gridOf(into).orElseThrow(() -> Refusal.because(MovesReason.DOOR_GONE));
    caller.require(org.linli.edge.Power.KEEP_REGISTER, grid);
    return grid;
  }

  /** In its own transaction, so that one that fails does not keep the others from climbing. */
  boolean climb(HandOverId id) {
    var climbed =
        transaction.execute(_ -> {
          var kept = store.hold(id).orElseThrow();
          var after = kept.handOver().next(new Step.Climb(), clock.instant(), store.limits());
          if (after.equals(kept.handOver())) return false;
          writing.climb(kept, after);
          return true;
        });
    return Boolean.TRUE.equals(climbed);
  }

  /**
   * Whoever holds a file could still bring it: who takes its people back says why that cannot be.
   */
  private Told cancel(Caller caller, Kept kept, Words words) {
    return kept.handOver().is(Stage.SENT_OUT)
        ? withReason(caller, kept, new Step.Cancel(), words)
        : go(caller, kept, new Step.Cancel(), words);
  }

  private Told withReason(Caller caller, Kept kept, Step step, Words words) {
    if (words.reason().isBlank()) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("reason", "", EdgeFault.MISSING)));
    }
    return go(caller, kept, step, words);
  }

  /** Where the door that the request named is gone, the receiver is asked for another. */
  private Told agree(Caller caller, Kept kept, Words words) {
    var into = kept.details().into();
    var stands = into != null && belonging.gridOf(into).isPresent();
    return go(
        caller, kept, new Step.Agree(stands), new Words(words.reason(), into, null, null, null));
  }

  private Told sendOn(Caller caller, Kept kept, Words words) {
    return go(caller, kept, new Step.SendOn(destinations.require(words.to())), words);
  }

  /** Whoever stayed here and is registered in another grid of the tree goes back there. */
  private Told end(Caller caller, Kept kept, Words words) {
    var told = go(caller, kept, new Step.End(), words);
    var it = kept.handOver();
    if (it.kind() != Kind.TEMPORARY || it.from() == null || it.to() == null) return told;
    var stayedWith = MoveWriting.cameTo(kept);
    if (stayedWith == null) return told;
    var now = clock.instant();
    var back =
        HandOver.begin(
            new HandOverId(stayedWith.subdistrict(), belonging.newId()),
            Kind.WITHIN,
            it.to(),
            it.from(),
            null,
            new Beginning.At(Stage.DEPARTED, now),
            store.limits());
    var details =
        new Details(
            stayedWith, null, null, LocalDate.ofInstant(now, HandOverStore.ZONE), false, null);
    writing.begin(
        caller,
        back,
        details,
        belonging.hold(stayedWith.subdistrict(), kept.residents()),
        Where.OUTSIDE,
        null,
        new Entry("ANNOUNCE", it.to(), words.reason()));
    return told;
  }

  private Told go(Caller caller, Kept kept, Step step, Words words) {
    var before = kept.handOver();
    if (!before.fits(step)) throw Refusal.because(MovesReason.NOT_NOW, before.id());
    var side = before.sideOf(step);
    if (!Moves.isOn(caller, before, side)) throw Refusal.because(MovesReason.NOT_YOUR_SIDE);
    var after = before.next(step, clock.instant(), store.limits());
    var into = words.into() == null ? kept.details().into() : words.into();
    var entry = new Entry(step.logged(), after.placeOf(side), words.reason().strip());
    var done = writing.go(caller, kept, after, kept.details().with(into), words.relation(), entry);
    return new Told(done, linkOfNew(caller, kept, done, into));
  }

  /**
   * A household that came whole and was made anew has a new key to its page; the old one is void.
   */
  @Nullable String linkOfNew(Caller caller, Kept before, Kept done, @Nullable Into into) {
    var came = MoveWriting.cameTo(done);
    if (came == null || !(into instanceof Into.Founding)) return null;
    return MoveWriting.cameTo(before) == null
            && caller.powers().contains(org.linli.edge.Power.ISSUE_LINKS)
            && Moves.isOn(caller, done.handOver(), Side.RECEIVER)
        ? households.issueLink(caller, came)
        : null;
  }

  private LocalDate until(Words words) {
    return Destinations.requireLater(
        words.until(), LocalDate.ofInstant(clock.instant(), HandOverStore.ZONE));
  }
}
