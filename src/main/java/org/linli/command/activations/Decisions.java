package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan;
import org.linli.command.plans.PlanVersion;
import org.linli.command.plans.Plans;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.springframework.stereotype.Component;

/** What every decision about an activation has in common: whose it is, its ground, its line. */
@Component
class Decisions {

  private final ActivationStore store;
  private final LineStore lines;
  private final Plans plans;
  private final LegalBases bases;
  private final Journal journal;
  private final Clock clock;

  Decisions(
      ActivationStore store,
      LineStore lines,
      Plans plans,
      LegalBases bases,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.lines = lines;
    this.plans = plans;
    this.bases = bases;
    this.journal = journal;
    this.clock = clock;
  }

  /** One that is the caller's to change, held until the end of this transaction. */
  Activation held(Caller caller, UUID id) {
    var it =
        seen(caller, store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString())));
    caller.require(it.power());
    if (!it.isCommandedBy(caller)) throw Refusal.because(CommandReason.DECLARED_BY_OTHERS);
    return it;
  }

  /** For whom it reaches, who looks after its places, and who commands it. */
  Activation seen(Caller caller, Activation it) {
    caller.require(Power.SEE_COMMAND);
    if (!it.touches(caller.place()) && !it.isCommandedBy(caller)) {
      throw new NoSuchElementException(it.id().toString());
    }
    return it;
  }

  /** The version it goes by, whatever has become of the plan since. */
  Plan plan(Activation it) {
    return plans
        .find(it.plan().key(), it.plan().area(), it.plan().number())
        .map(PlanVersion::plan)
        .orElseThrow(() -> new IllegalStateException("no such version of a plan: " + it.plan()));
  }

  /**
   * Said by whom, and resting on something that holds there and is for an authority of the caller's
   * level; an exercise need not say.
   */
  Ground ground(Caller caller, Activation it, Ground said) {
    return it.exercise()
        ? played(said, it.ground())
        : ground(caller, said, it.places(), clock.instant());
  }

  /** What an exercise says of itself, and what another says where it says nothing. */
  static Ground played(Ground said, Ground other) {
    var it = said.orAs(other);
    var written = new Written(Written.PARAGRAPH);
    written.text("authority", it.authority());
    written.text("basis", it.basis());
    written.text("notice", it.notice());
    if (!it.words().isEmpty()) written.text("words", it.words());
    written.refuseIfWrong();
    return it;
  }

  Ground ground(Caller caller, Ground said, List<PlaceCode> at, Instant now) {
    var written = new Written(Written.PARAGRAPH);
    var it =
        new Ground(
            written.text("authority", said.authority()),
            written.text("basis", said.basis()),
            written.text("notice", said.notice()),
            written.text("words", said.words()));
    written.refuseIfWrong();
    var basis = bases.known(it.basis());
    if (!basis.isFor(caller.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, it.basis());
    }
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

  /** Kinds of part, in the order in which they come alive, with how many there are of each. */
  static Map<String, Long> numbers(List<Part> parts) {
    var sums = new EnumMap<Part.Kind, Long>(Part.Kind.class);
    for (var it : parts) sums.merge(it.kind(), it.amount(), Long::sum);
    var named = new LinkedHashMap<String, Long>();
    sums.forEach((kind, sum) -> named.put(kind.name(), sum));
    return named;
  }

  /** A line in its story, and in the journal. */
  void tell(
      Caller caller,
      Activation it,
      Line.Act act,
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
}
