package org.linli.command.activations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.orders.OrderSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what exercises have besides: what is told on the clock, and the report afterwards,
 * made of what was done and not of what anybody says was done.
 */
@Service
@Transactional
public class Exercises {

  private final InjectStore store;
  private final PartStore parts;
  private final ActivationStore activations;
  private final OrderSets orders;
  private final Journal journal;
  private final Clock clock;

  Exercises(
      InjectStore store,
      PartStore parts,
      ActivationStore activations,
      OrderSets orders,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.activations = activations;
    this.orders = orders;
    this.journal = journal;
    this.clock = clock;
  }

  /** Puts what the plan foresees for an exercise on the clock. */
  void plan(Activation it, Plan plan) {
    var all = new ArrayList<Inject>();
    for (var inject : plan.injects()) {
      var due = it.startedAt().plus(Duration.ofMinutes(inject.afterMinutes()));
      all.add(
          new Inject(
              all.size() + 1,
              due,
              inject.words(),
              inject.englishWords(),
              inject.expects(),
              inject.englishExpects(),
              null,
              null,
              null));
    }
    store.add(it.id(), all);
  }

  /** What has been told by now; all of it once the exercise is over. */
  @Transactional(readOnly = true)
  List<Inject> told(Activation it) {
    var now = clock.instant();
    return store.of(it.id()).stream()
        .filter(inject -> !it.isResponding() || !inject.due().isAfter(now))
        .toList();
  }

  /** What was done about it; the first answer stands. */
  public void answer(Caller caller, UUID id, int number, String words) {
    caller.require(Power.SEE_COMMAND);
    var it =
        activations
            .find(id)
            .filter(found -> found.touches(caller.place()))
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (!it.exercise()) throw Refusal.because(CommandReason.NOT_AN_EXERCISE);
    it.requireResponding();
    var now = clock.instant();
    var inject =
        store.of(id).stream()
            .filter(found -> found.number() == number)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(id + "/" + number));
    if (inject.due().isAfter(now)) throw Refusal.because(CommandReason.INJECT_NOT_YET);
    var said = Written.one("words", words, Written.PARAGRAPH);
    store.answer(id, number, said, caller.post(), now);
    journal.note(
        caller, "INJECT_ANSWERED", id.toString(), caller.place(), Map.of("number", number));
  }

  /** As if one had begun earlier, with its orders, steps and injects; for the demonstration. */
  public void asIfBegun(UUID id, Duration before) {
    var it = activations.find(id).orElseThrow();
    activations.moveBack(id, before);
    for (var level : it.level().andWeaker()) orders.asIfIssued(it.source(level), before);
  }

  /**
   * How an exercise went.
   *
   * @param injects each with how long it took until something was done about it
   * @param orders each with how many places had acknowledged it and done it
   * @param stopped what would have been stopped or decided by others, had it been real
   * @param asOf when this was counted
   */
  public record Report(
      List<Inject> injects, List<OrderSets.Standing> orders, List<Part> stopped, Instant asOf) {}

  @Transactional(readOnly = true)
  public Report report(Activation it) {
    if (!it.exercise()) throw Refusal.because(CommandReason.NOT_AN_EXERCISE);
    var standings =
        it.level().andWeaker().stream()
            .flatMap(level -> orders.progress(it.source(level)).stream())
            .toList();
    var stopped =
        parts.of(it.id()).stream()
            .filter(part -> part.amount() == 0 && part.kind() != Part.Kind.GRANT)
            .toList();
    return new Report(told(it), standings, stopped, clock.instant());
  }
}
