package org.linli.sweeps.chase;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.facts.Period;
import org.linli.messages.Gateway;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.sweeps.OpenedPeriod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for chasing silent households: how many stand where, who they are, what was tried. */
@RestController
@RequestMapping("/api/chase")
class ChaseResource {

  private static final Set<ChaseStep> EVERY_STEP = Set.of(ChaseStep.values());

  private final Chase chase;
  private final ChaseRules rules;
  private final Households households;

  ChaseResource(Chase chase, ChaseRules rules, Households households) {
    this.chase = chase;
    this.rules = rules;
    this.households = households;
  }

  /** {@code begins}: at which time of the place, {@code 08:00}; null for those who wait. */
  record StepView(
      ChaseStep step,
      @Schema(example = "08:00") @Nullable String begins,
      int households,
      int open) {}

  record CountsView(
      OpenedPeriod.View period,
      Instant asOf,
      Gateway.Kind gateway,
      boolean night,
      int silent,
      List<StepView> steps) {

    static CountsView of(Chase.Counts it) {
      var begin = it.times().begin();
      return new CountsView(
          OpenedPeriod.View.of(it.period()),
          it.asOf(),
          it.gateway(),
          it.night(),
          it.silent(),
          it.steps().entrySet().stream()
              .map(step -> {
                var begins = begin.get(step.getKey());
                return new StepView(
                    step.getKey(),
                    begins == null ? null : begins.toString(),
                    step.getValue().households(),
                    step.getValue().open());
              })
              .toList());
    }
  }

  /** Four times in order: message, steward, call, visit. */
  record NewRule(
      @ArraySchema(
              schema = @Schema(pattern = "^\\d{2}:\\d{2}$", example = "08:00"),
              minItems = 4,
              maxItems = 4)
          List<String> morning,
      @ArraySchema(
              schema = @Schema(pattern = "^\\d{2}:\\d{2}$", example = "17:00"),
              minItems = 4,
              maxItems = 4)
          List<String> afternoon,
      @Schema(example = "市指挥部通知〔2026〕5号") String basis) {

    static NewRule of(ChaseRule it) {
      return new NewRule(texts(it.morning()), texts(it.afternoon()), it.basis());
    }

    private static List<String> texts(Times it) {
      return it.inOrder().stream().map(LocalTime::toString).toList();
    }
  }

  record NewAttempt(LocalDate day, Period.Slot slot, ChaseStep step, ChaseOutcome outcome) {}

  @GetMapping
  CountsView counts(Caller caller, @RequestParam(defaultValue = "0") PlaceCode place) {
    return CountsView.of(chase.counts(caller, place));
  }

  /**
   * @param step which steps; all where none is named
   * @param open only those of whom somebody has something to do now
   */
  @GetMapping("/households")
  Page<ChasedView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable Set<ChaseStep> step,
      @RequestParam(defaultValue = "false") boolean open,
      Page.Ask ask) {
    var steps = step == null || step.isEmpty() ? EVERY_STEP : step;
    var found = chase.list(caller, place, steps, open, ask);
    return ChasedView.of(found, households);
  }

  /** The silent doors of a steward's own buildings; no telephone, and nothing about anybody. */
  @GetMapping("/reminders")
  Page<ReminderView> reminders(Caller caller, Page.Ask ask) {
    var found = chase.reminders(caller, ask);
    return households.behind(
        found, it -> it.found().household(), (household, _) -> ReminderView.of(household));
  }

  /** Keeps what came of an attempt; {@code id} is the sender's, sending it again does no harm. */
  @PutMapping("/households/{household}/attempts/{id}")
  @ResponseStatus(NO_CONTENT)
  void attempt(
      Caller caller,
      @PathVariable HouseholdId household,
      @PathVariable UUID id,
      @RequestBody NewAttempt it) {
    chase.attempt(
        caller,
        household,
        new Period(it.day(), it.slot()),
        new ChaseAttemptStore.Attempt(id, it.step(), it.outcome()));
  }

  @GetMapping("/rule")
  NewRule rule(Caller caller) {
    return NewRule.of(rules.rule(caller));
  }

  @PutMapping("/rule")
  NewRule change(Caller caller, @RequestBody NewRule it) {
    var faults = new ArrayList<Fault>();
    var morning = times("morning", it.morning(), faults);
    var afternoon = times("afternoon", it.afternoon(), faults);
    if (!faults.isEmpty()) throw Refusal.forFaults(ChaseReason.RULE_WRONG, faults);
    return NewRule.of(rules.change(caller, morning, afternoon, it.basis()));
  }

  private static List<LocalTime> times(String where, List<String> typed, List<Fault> faults) {
    var times = new ArrayList<LocalTime>();
    if (typed.size() != ChaseStep.values().length - 1) {
      faults.add(Fault.at(where, typed.size(), ChaseFault.NOT_A_TIME));
    }
    for (var i = 0; i < typed.size(); i++) {
      try {
        times.add(LocalTime.parse(typed.get(i).strip()));
      } catch (DateTimeParseException wrong) {
        faults.add(Fault.at(where + "[" + i + "]", typed.get(i), ChaseFault.NOT_A_TIME));
      }
    }
    return times;
  }
}
