package org.linli.sweeps.chase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Night;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Period;
import org.linli.facts.Reports;
import org.linli.messages.Gateway;
import org.linli.messages.Messages;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Periods;
import org.linli.sweeps.SweepsReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to chasing silent households, of the period that is open. Where each stands follows from
 * the time, the rule and its situation ({@link Stand}); nothing of it is kept but what was tried.
 * Reading is in no transaction of its own, since the first look at a period opens it.
 */
@Service
public class Chase {

  private static final int TRIES = 5;

  private final ChaseStore store;
  private final ChaseAttemptStore attempts;
  private final ChaseRules rules;
  private final Periods periods;
  private final Reports reports;
  private final Households households;
  private final Messages messages;
  private final Clock clock;

  Chase(
      ChaseStore store,
      ChaseAttemptStore attempts,
      ChaseRules rules,
      Periods periods,
      Reports reports,
      Households households,
      Messages messages,
      Clock clock) {
    this.store = store;
    this.attempts = attempts;
    this.rules = rules;
    this.periods = periods;
    this.reports = reports;
    this.households = households;
    this.messages = messages;
    this.clock = clock;
  }

  /** How many households are in a step, and of how many somebody has something to do there. */
  public record Count(int households, int open) {
    static final Count NONE = new Count(0, 0);

    Count plus(int more, boolean areOpen) {
      return new Count(households + more, open + (areOpen ? more : 0));
    }
  }

  /** The silent households of a place by step; they sum to {@code silent}. */
  public record Counts(
      OpenedPeriod period,
      Instant asOf,
      Gateway.Kind gateway,
      Times times,
      boolean night,
      int silent,
      Map<ChaseStep, Count> steps) {}

  /** A silent household with where it stands. */
  record Chased(ChaseStore.Found found, Stand stand) {}

  /** What one moment is seen by. */
  private record Now(OpenedPeriod period, Instant at, Times times, boolean sent) {

    LocalTime time() {
      return at.atZone(Period.ZONE).toLocalTime();
    }

    Stand stand(int situation) {
      return Stand.of(time(), times, Situation.of(situation));
    }

    List<Integer> situations(Predicate<Stand> which) {
      return Situation.all().stream().filter(it -> which.test(stand(it))).toList();
    }
  }

  private Now now() {
    var period = periods.current();
    var times = rules.inForce().of(period.period().slot());
    return new Now(period, clock.instant(), times, messages.canBeSent());
  }

  public Counts counts(Caller caller, PlaceCode place) {
    var cut = notTooWide(caller.cut(Power.SEE_BOARD, place));
    var now = now();
    var steps = new EnumMap<ChaseStep, Count>(ChaseStep.class);
    for (var it : ChaseStep.values()) steps.put(it, Count.NONE);
    var silent = 0;
    var counted = store.count(new ChaseStore.View(cut, now.period(), now.at(), now.sent(), null));
    for (var it : counted.entrySet()) {
      var stand = now.stand(it.getKey());
      steps.merge(stand.step(), Count.NONE.plus(it.getValue(), stand.open()), Chase::sum);
      silent += it.getValue();
    }
    return new Counts(
        now.period(),
        now.at(),
        messages.gateway(),
        now.times(),
        Night.contains(now.time()),
        silent,
        steps);
  }

  /** Each look costs with the silent households of the place. */
  private static PlaceCode notTooWide(PlaceCode cut) {
    if (cut.level().isWiderThan(Level.SUBDISTRICT)) throw Refusal.because(ChaseReason.TOO_WIDE);
    return cut;
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.households() + other.households(), one.open() + other.open());
  }

  /**
   * Those of some steps, cut to the caller's place; {@code open}: only those of whom somebody has
   * something to do, and at night nobody has.
   */
  Page<Chased> list(
      Caller caller, PlaceCode place, Collection<ChaseStep> steps, boolean open, Page.Ask ask) {
    var cut = notTooWide(caller.cut(Power.SEE_PEOPLE, place));
    var now = now();
    if (open && Night.contains(now.time())) return ask.of(0, List.of());
    var view = new ChaseStore.View(cut, now.period(), now.at(), now.sent(), null);
    return page(view, now, it -> steps.contains(it.step()) && (it.open() || !open), ask);
  }

  /** The doors of a steward's own buildings to remind somebody at now; none at night. */
  Page<Chased> reminders(Caller caller, Page.Ask ask) {
    caller.require(Power.ANSWER_AS_STEWARD);
    var now = now();
    if (Night.contains(now.time())) return ask.of(0, List.of());
    var view =
        new ChaseStore.View(caller.place(), now.period(), now.at(), now.sent(), caller.account());
    return page(view, now, it -> it.step() == ChaseStep.STEWARD && it.open(), ask);
  }

  private Page<Chased> page(ChaseStore.View view, Now now, Predicate<Stand> which, Page.Ask ask) {
    var situations = now.situations(which);
    if (situations.isEmpty()) return ask.of(0, List.of());
    var counted = store.count(view);
    var total = situations.stream().mapToLong(it -> counted.getOrDefault(it, 0)).sum();
    if (total == 0) return ask.of(0, List.of());
    var found = store.list(view, situations, ask);
    return ask.of(
        total, found.stream().map(it -> new Chased(it, now.stand(it.situation()))).toList());
  }

  /**
   * Keeps what came of trying to reach a silent household, once for each id. A steward may remind
   * in the own buildings, whoever reports for others may call and visit in their place.
   */
  @Transactional
  void attempt(Caller caller, HouseholdId id, Period period, ChaseAttemptStore.Attempt it) {
    var steward = it.step() == ChaseStep.STEWARD;
    var power = steward ? Power.ANSWER_AS_STEWARD : Power.REPORT_BY_PROXY;
    var household = households.requiring(caller, power, id).household();
    var now = now();
    if (steward && !store.isStewardOf(caller.account(), household.id(), now.at())) {
      throw new NoSuchElementException(id.toString());
    }
    if (!it.outcome().canBeOf(it.step())) {
      throw Refusal.because(ChaseReason.OUTCOME_OF_ANOTHER_STEP);
    }
    var key = household.keyOn(period.day());
    if (attempts.isThere(key, period, it.id())) return;
    if (!period.equals(now.period().period())) {
      throw Refusal.because(SweepsReason.PERIOD_CLOSED);
    }
    if (household.recordedAt().isAfter(now.period().frozenAt())) {
      throw Refusal.because(ChaseReason.NOT_EXPECTED);
    }
    if (!reports.of(key, period).isEmpty()) throw Refusal.because(ChaseReason.HAS_REPORTED);
    for (var tries = 0; !attempts.add(key, period, it, caller, now.at()); tries++) {
      if (tries == TRIES) throw new IllegalStateException("Too many at once for " + id);
    }
  }
}
