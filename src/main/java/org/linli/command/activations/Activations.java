package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.activations.Assembly.Bringing;
import org.linli.command.activations.Line.Act;
import org.linli.command.plans.Plan;
import org.linli.command.plans.PlanVersion;
import org.linli.command.plans.Plans;
import org.linli.command.plans.ResponseLevel;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to activations: looked at, declared, and stood down. Everything a step changes comes
 * about in one transaction or not at all. How they change in between is {@link ActivationSteps}.
 */
@Service
public class Activations {

  private final ActivationStore store;
  private final PartStore parts;
  private final LineStore lines;
  private final Assembly assembly;
  private final WorkParts work;
  private final Exercises exercises;
  private final ActivationAttempts attempts;
  private final Plans plans;
  private final Places places;
  private final LegalBases bases;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Activations(
      ActivationStore store,
      PartStore parts,
      LineStore lines,
      Assembly assembly,
      WorkParts work,
      Exercises exercises,
      ActivationAttempts attempts,
      Plans plans,
      Places places,
      LegalBases bases,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.lines = lines;
    this.assembly = assembly;
    this.work = work;
    this.exercises = exercises;
    this.attempts = attempts;
    this.plans = plans;
    this.places = places;
    this.bases = bases;
    this.journal = journal;
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
          var trouble = Trouble.collecting();
          var made = begin(caller, wish, trouble);
          return new Look(made.activation(), made.parts(), trouble.all());
        }));
  }

  /** Declares; asked for twice under the same id, it is declared once. */
  public Activation declare(Caller caller, ActivationWish wish) {
    var already = store.find(wish.id());
    if (already.isPresent()) return seen(caller, already.get());
    attempts.begin(caller, wish);
    try {
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            var made = begin(caller, wish, Trouble.refusing());
            var it = made.activation();
            line(caller, it, Act.DECLARE, it.until(), it.ground(), numbers(made.parts()));
            attempts.done(wish);
            return it;
          }));
    } catch (Refusal why) {
      attempts.refused(wish, why);
      throw why;
    }
  }

  private record Made(Activation activation, List<Part> parts) {}

  private Made begin(Caller caller, ActivationWish wish, Trouble trouble) {
    var power = wish.exercise() ? Power.EXERCISE_PLANS : Power.ACTIVATE_PLANS;
    caller.require(power);
    for (var it : wish.places()) {
      caller.require(power, it);
      places.current(caller, it);
    }
    Written.one("matter", wish.matter(), Written.LINE);
    store.holdStill();
    var now = clock.instant();
    var version =
        plans.inUse(
            wish.plan(), wish.places().isEmpty() ? caller.place() : wish.places().getFirst());
    var ground = ground(version.plan(), wish, now);
    var it =
        Activation.declare(
            wish,
            new Activation.Version(version.key(), version.area(), version.version()),
            version.plan(),
            caller,
            ground,
            now);
    refuseASecond(caller, it, it.places());
    store.add(it);
    var made =
        new ArrayList<>(
            bring(caller, it, version.plan(), upTo(it.level()), it.places(), now, trouble));
    if (it.exercise()) exercises.plan(it, version.plan());
    return new Made(it, made);
  }

  /** An exercise says for itself what nobody need invent for it. */
  private Ground ground(Plan plan, ActivationWish wish, Instant now) {
    var said = wish.ground();
    if (wish.exercise()) {
      return new Ground(
          said.authority().isBlank() ? plan.name() : said.authority().strip(),
          said.basis().isBlank() ? plan.basis() : said.basis().strip(),
          said.notice().isBlank() ? "—" : said.notice().strip(),
          said.words().strip());
    }
    return requireGround(said, wish.places(), now);
  }

  /** Said by whom, and resting on something that holds there. */
  Ground requireGround(Ground said, List<PlaceCode> at, Instant now) {
    var written = new Written(Written.PARAGRAPH);
    var it =
        new Ground(
            written.text("authority", said.authority()),
            written.text("basis", said.basis()),
            written.text("notice", said.notice()),
            written.text("words", said.words()));
    written.refuseIfWrong();
    var basis = bases.known(it.basis());
    if (!at.stream().allMatch(place -> basis.isInForce(place, now))) {
      throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, it.basis());
    }
    return it;
  }

  /** Two of the same plan over one place would command it twice. */
  void refuseASecond(Caller caller, Activation wanted, List<PlaceCode> at) {
    for (var place : at) {
      for (var it : store.responding(place)) {
        if (it.id().equals(wanted.id())
            || it.exercise() != wanted.exercise()
            || !it.plan().key().equals(wanted.plan().key())) {
          continue;
        }
        var higher = it.by().place().level().isWiderThan(caller.place().level());
        throw Refusal.because(
            higher ? CommandReason.HIGHER_COMMANDS : CommandReason.ACTIVE_ALREADY,
            it.matter(),
            it.ground().authority());
      }
    }
  }

  List<Part> bring(
      Caller caller,
      Activation it,
      Plan plan,
      List<ResponseLevel> levels,
      List<PlaceCode> scopes,
      Instant now,
      Trouble trouble) {
    var made = new ArrayList<Part>();
    for (var level : levels) {
      made.addAll(assembly.bring(new Bringing(caller, it, plan, level, scopes, now, trouble)));
    }
    return made;
  }

  /** A level brings what the weaker ones bring, and more. */
  static List<ResponseLevel> upTo(ResponseLevel level) {
    return Arrays.stream(ResponseLevel.values()).filter(level::isAtLeast).toList();
  }

  /** Kinds of part with how many there are of each. */
  static Map<String, Long> numbers(List<Part> made) {
    return made.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.kind().name(), LinkedHashMap::new, Collectors.summingLong(Part::amount)));
  }

  void line(
      Caller caller,
      Activation it,
      Act act,
      @Nullable Instant until,
      Ground ground,
      Map<String, Long> numbers) {
    lines.add(
        it.id(), new Line(clock.instant(), act, it.level(), until, ground, caller.post(), numbers));
    journal.note(
        caller,
        "ACTIVATION_" + act,
        it.id().toString(),
        it.by().place(),
        ground.basis(),
        Map.of(
            "matter", it.matter(),
            "level", it.level().name(),
            "exercise", it.exercise(),
            "words", ground.words()));
  }

  /**
   * Ends it all: what was lent is taken back, what bound people is lifted, what was asked is
   * withdrawn, and everyday posts are as they were.
   *
   * @param endSweeps whoever stands down knows that a sweep is still under way
   */
  public Activation standDown(Caller caller, UUID id, Ground said, boolean endSweeps) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var it = held(caller, id);
          it.requireResponding();
          var now = clock.instant();
          var ground = it.exercise() ? said : requireGround(said, it.places(), now);
          var sweeping = work.sweeping(it);
          if (!endSweeps && !sweeping.isEmpty()) {
            throw Refusal.because(
                CommandReason.SWEEP_RUNNING,
                sweeping.stream().map(Part::title).collect(Collectors.joining("、")));
          }
          var words = Written.one("words", said.words(), Written.PARAGRAPH);
          var ended = it.standDown(words, now);
          var alive = parts.of(id).stream().filter(part -> part.endedAt() == null).toList();
          for (var level : upTo(it.level())) assembly.end(caller, it, level, words, now);
          store.save(ended);
          line(caller, ended, Act.STAND_DOWN, null, ground, numbers(alive));
          return ended;
        }));
  }

  /** What is to be learnt, said by whom it commanded; the plan's next version cites it. */
  public Activation review(Caller caller, UUID id, String lessons) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          var it = held(caller, id);
          var said = Written.one("lessons", lessons, 4000);
          var done = it.review(said);
          store.save(done);
          var words = said.length() > 500 ? said.substring(0, 500) : said;
          var ground = it.ground();
          line(
              caller,
              done,
              Act.REVIEW,
              null,
              new Ground(ground.authority(), ground.basis(), ground.notice(), words),
              Map.of());
          return done;
        }));
  }

  /** One that is the caller's to change, held until the end of this transaction. */
  Activation held(Caller caller, UUID id) {
    var it = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    seen(caller, it);
    caller.require(it.exercise() ? Power.EXERCISE_PLANS : Power.ACTIVATE_PLANS);
    if (!it.isCommandedBy(caller)) throw Refusal.because(CommandReason.DECLARED_BY_OTHERS);
    return it;
  }

  private static Activation seen(Caller caller, Activation it) {
    caller.require(Power.SEE_COMMAND);
    if (!it.touches(caller.place()) && !it.isCommandedBy(caller)) {
      throw new NoSuchElementException(it.id().toString());
    }
    return it;
  }

  /** Those that reach the caller's place or lie in it; the running ones first. */
  Page<Activation> list(Caller caller, boolean responding, Page.Ask ask) {
    caller.require(Power.SEE_COMMAND);
    return store.list(caller.place(), responding, ask);
  }

  public Activation get(Caller caller, UUID id) {
    return seen(
        caller, store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString())));
  }

  /** What is alive where the caller stands: for the bar on every page, whoever the caller is. */
  public List<Activation> alive(Caller caller) {
    return store.responding(caller.place());
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

  Plan plan(Activation it) {
    return plans
        .find(it.plan().key(), it.plan().area(), it.plan().number())
        .map(PlanVersion::plan)
        .orElseThrow(() -> new IllegalStateException("no such version of a plan: " + it.plan()));
  }

  List<ActivationAttemptStore.Attempt> interrupted(Caller caller) {
    caller.require(Power.SEE_COMMAND);
    return attempts.interrupted(caller.place());
  }
}
