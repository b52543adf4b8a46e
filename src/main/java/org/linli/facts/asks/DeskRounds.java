package org.linli.facts.asks;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.facts.known.Subject;
import org.springframework.stereotype.Component;

/**
 * Answers about many subjects at once, as somebody fills in a table: each subject for itself, so
 * that what is right is kept whatever stands in another row.
 */
@Component
class DeskRounds {

  private static final int MOST = 100;

  private final DeskAsks asks;

  DeskRounds(DeskAsks asks) {
    this.asks = asks;
  }

  /** What is said about one subject; {@code id} is the sender's, sent again it changes nothing. */
  record Sent(UUID id, Subject subject, List<Answer.Sent> answers) {}

  /**
   * @param faults why nothing was taken of this subject; empty where it was
   */
  record Taken(Subject subject, Answered became, List<Fault> faults) {}

  List<Taken> take(Caller caller, DeskAsks.Desk desk, List<Sent> rounds) {
    caller.require(desk.power());
    if (rounds.size() > MOST) throw Refusal.because(AsksReason.ROUNDS_TOO_MANY, MOST);
    // Nothing is taken where one of them lies elsewhere.
    rounds.forEach(it -> asks.requireWithin(caller, desk, it.subject()));
    return rounds.stream().map(it -> one(caller, desk, it)).toList();
  }

  private Taken one(Caller caller, DeskAsks.Desk desk, Sent it) {
    try {
      var became = asks.take(caller, desk, it.subject(), it.id(), it.answers());
      return new Taken(it.subject(), became, List.of());
    } catch (NoSuchElementException answeredMeanwhile) {
      return new Taken(it.subject(), new Answered(0, it.answers().size(), 0, List.of()), List.of());
    } catch (Refusal refused) {
      if (refused.faults().isEmpty()) throw refused;
      return new Taken(
          it.subject(), new Answered(0, 0, it.answers().size(), List.of()), refused.faults());
    }
  }
}
