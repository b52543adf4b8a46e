package org.linli.people.crossings;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.crossings.Answer.Outcome;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Kept;
import org.linli.people.moves.Moves;
import org.linli.people.moves.State.End;
import org.linli.people.moves.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for answers: the receiver's installation gives one as a file and as a code to be read
 * out; the sender's takes either, and its hand-over comes to its end.
 */
@Service
public class Answers {

  private static final int MOST_CODES_TRIED = 10;

  private final Moves moves;
  private final CrossingStore store;
  private final SpotNames spots;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Answers(
      Moves moves,
      CrossingStore store,
      SpotNames spots,
      TransactionTemplate transaction,
      Clock clock) {
    this.moves = moves;
    this.store = store;
    this.spots = spots;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The same answer twice: to be sent, and to be read out. */
  record Given(Outcome outcome, String fileName, String file, SpokenDigits code) {}

  /** A hand-over by file, with what is known of its file; for whoever may see the hand-over. */
  record Seen(Kept kept, Crossing crossing) {}

  @Transactional(readOnly = true)
  Seen see(Caller caller, HandOverId id) {
    var kept = moves.get(caller, id);
    var crossing = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    return new Seen(kept, crossing);
  }

  /** What the receiver's side answers; refused while its people are neither here nor sent back. */
  @Transactional(readOnly = true)
  Given of(Caller caller, HandOverId id) {
    var seen = see(caller, id);
    var to = seen.kept().handOver().to();
    if (seen.crossing().direction() != Crossing.Direction.IN || to == null) {
      throw new NoSuchElementException(id.toString());
    }
    caller.require(Power.KEEP_REGISTER, to);
    var outcome = outcome(seen.kept());
    var crossing = seen.crossing();
    var key = store.answerKey(crossing);
    var reason = outcome == Outcome.ARRIVED ? "" : moves.log(caller, id).getLast().reason();
    var at = Objects.requireNonNull(seen.kept().closedAt());
    var answer = new Answer(outcome, at, spots.of(to), reason);
    var file = Seal.answer(crossing.id(), key, Letter.write(answer));
    return new Given(
        outcome,
        crossing.fileName(Envelope.Content.ANSWER),
        file.write(),
        Seal.code(key, crossing.id(), outcome));
  }

  private static Outcome outcome(Kept kept) {
    if (kept.handOver().is(End.RECEIVED)) return Outcome.ARRIVED;
    if (kept.handOver().is(End.SENT_BACK)) return Outcome.NOT_HERE;
    throw Refusal.because(CrossingReason.NO_ANSWER_YET);
  }

  /** An answer file was brought to the sender's installation. */
  Kept bring(Caller caller, String file) {
    caller.require(Power.KEEP_REGISTER);
    var envelope = Envelope.read(file);
    if (envelope.content() == Envelope.Content.HAND_OVER) {
      throw Refusal.because(CrossingReason.IS_A_HAND_OVER);
    }
    var crossing =
        store.byId(envelope.id()).stream()
            .filter(it -> it.direction() == Crossing.Direction.OUT && isOurs(caller, it))
            .findFirst()
            .orElseThrow(() -> Refusal.because(CrossingReason.ANSWER_TO_NOTHING));
    var answer = Letter.readAnswer(Seal.open(envelope, store.answerKey(crossing)));
    var words = answer.outcome() == Outcome.ARRIVED ? answer.place().name() : answer.reason();
    return apply(caller, crossing, answer.outcome(), words);
  }

  /** Elsewhere in the tree it does not exist for the caller. */
  private boolean isOurs(Caller caller, Crossing it) {
    try {
      transaction.executeWithoutResult(_ -> moves.holdSent(caller, it.handOver()));
      return true;
    } catch (NoSuchElementException elsewhere) {
      return false;
    }
  }

  /** The code that the receiver's office read out. */
  Kept hear(Caller caller, HandOverId id, String typed) {
    caller.require(Power.KEEP_REGISTER);
    transaction.executeWithoutResult(_ -> moves.holdSent(caller, id));
    var crossing = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    refuseAnswered(crossing);
    var code =
        SpokenDigits.read(typed, Seal.CODE_DIGITS)
            .orElseThrow(() -> Refusal.because(CrossingReason.CODE_MISHEARD));
    if (!store.tryCode(id, MOST_CODES_TRIED)) throw Refusal.because(CrossingReason.CODE_LOCKED);
    var key = store.answerKey(crossing);
    for (var outcome : Outcome.values()) {
      if (Seal.code(key, crossing.id(), outcome).equals(code)) {
        return apply(caller, crossing, outcome, "");
      }
    }
    throw Refusal.because(CrossingReason.CODE_WRONG);
  }

  private Kept apply(Caller caller, Crossing known, Outcome outcome, String words) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var kept = moves.holdSent(caller, known.handOver());
          var crossing = store.find(known.handOver()).orElseThrow();
          refuseAnswered(crossing);
          store.answer(crossing.handOver(), outcome, clock.instant());
          var step = outcome == Outcome.ARRIVED ? new Step.ArriveOutside() : new Step.MissOutside();
          var basis = crossing.basis().article();
          // Who was called back already is not there either: nothing more is to be done.
          if (outcome == Outcome.NOT_HERE && !kept.handOver().fits(step)) return kept;
          return moves.answered(caller, kept, step, words, basis);
        }));
  }

  private static void refuseAnswered(Crossing it) {
    if (it.outcome() != null) throw Refusal.because(CrossingReason.ANSWERED_BEFORE);
  }
}
