package org.linli.command.activations;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.Line.Act;
import org.linli.command.plans.Plans;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to activations: looked at, declared and seen. Everything a declaration changes comes
 * about in one transaction or not at all. How they change from then on is {@link ActivationSteps}.
 */
@Service
public class Activations {

  private final ActivationStore store;
  private final PartStore parts;
  private final LineStore lines;
  private final Decisions decisions;
  private final Assembly assembly;
  private final Exercises exercises;
  private final ActivationAttempts attempts;
  private final Plans plans;
  private final Places places;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Activations(
      ActivationStore store,
      PartStore parts,
      LineStore lines,
      Decisions decisions,
      Assembly assembly,
      Exercises exercises,
      ActivationAttempts attempts,
      Plans plans,
      Places places,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.lines = lines;
    this.decisions = decisions;
    this.assembly = assembly;
    this.exercises = exercises;
    this.attempts = attempts;
    this.plans = plans;
    this.places = places;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a step brings, and what stands against it.
   *
   * @param refused empty where it can be done as it is
   */
  record Look(Activation activation, List<Part> brings, List<Trouble.Of> refused) {}

  /** Does all of it and takes it back at once: what is shown is exactly what would happen. */
  Look preview(Caller caller, ActivationWish wish) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          return begin(caller, wish, Trouble.collecting());
        }));
  }

  /** Declares; asked for twice under the same id, it is declared once. */
  public Activation declare(Caller caller, ActivationWish wish) {
    var already = store.find(wish.id());
    if (already.isPresent()) return decisions.seen(caller, already.get());
    attempts.begin(caller, wish);
    try {
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            var made = begin(caller, wish, Trouble.refusing());
            var it = made.activation();
            var numbers = Decisions.numbers(made.brings());
            decisions.tell(caller, it, Act.DECLARE, it.until(), it.ground(), numbers);
            attempts.done(wish);
            return it;
          }));
    } catch (Refusal why) {
      attempts.refused(wish, why);
      throw why;
    }
  }

  private Look begin(Caller caller, ActivationWish wish, Trouble trouble) {
    var power = Activation.power(wish.exercise());
    caller.require(power);
    Written.one("matter", wish.matter(), Written.LINE);
    store.holdStill();
    for (var it : wish.places()) {
      caller.require(power, it);
      places.current(caller, it);
    }
    var now = clock.instant();
    var first = wish.places().isEmpty() ? caller.place() : wish.places().getFirst();
    var version = plans.inUse(wish.plan(), first);
    var plan = version.plan();
    var ground =
        wish.exercise()
            ? Decisions.played(wish.ground(), new Ground(plan.name(), plan.basis(), "—", ""))
            : decisions.ground(caller, wish.ground(), wish.places(), now);
    var it =
        Activation.declare(
            wish,
            new Activation.Version(version.key(), version.area(), version.version()),
            plan,
            caller,
            ground,
            now);
    decisions.refuseASecond(caller, it, it.places());
    store.add(it);
    var occasion = assembly.begin(caller, it, plan, it.places(), now, trouble);
    var made = assembly.bring(occasion, it.level().andWeaker());
    if (it.exercise()) exercises.plan(it, plan);
    return new Look(it, made, trouble.all());
  }

  /** Those that reach the caller's place or lie in it; the running ones first. */
  Page<Activation> list(Caller caller, boolean responding, Page.Ask ask) {
    caller.require(Power.SEE_COMMAND);
    return store.list(caller.place(), responding, ask);
  }

  public Activation get(Caller caller, UUID id) {
    return decisions.seen(
        caller, store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString())));
  }

  /** What is alive where the caller stands: for the bar on every page, whoever the caller is. */
  public List<Activation> alive(Caller caller) {
    return store.responding(caller.place());
  }

  /** The real ones that are alive over a grid: what those who live there are told of. */
  public List<Activation> aliveOver(PlaceCode grid) {
    return store.responding(grid).stream().filter(it -> !it.exercise()).toList();
  }

  List<Part> parts(Activation it) {
    return parts.of(it.id());
  }

  List<PartStore.Held> matters(Activation it) {
    return parts.matters(it.id());
  }

  List<Line> lines(Activation it) {
    return lines.of(it.id());
  }

  List<ActivationAttemptStore.Attempt> interrupted(Caller caller) {
    caller.require(Power.SEE_COMMAND);
    return attempts.interrupted(caller.place());
  }
}
