package org.linli.sweeps.chase;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Refusal;
import org.linli.calendar.Night;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.facts.Period;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to when each step of chasing begins; one rule for the whole city. */
@Service
public class ChaseRules {

  private static final int LONGEST_BASIS = 500;

  private final ChaseRuleStore store;
  private final Journal journal;
  private final Clock clock;

  ChaseRules(ChaseRuleStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** The rule in force. */
  ChaseRule inForce() {
    return store.rule();
  }

  @Transactional(readOnly = true)
  public ChaseRule rule(Caller caller) {
    caller.require(Power.SEE_BOARD);
    return store.rule();
  }

  /** As with the keeping of reports, only who keeps the law of a whole city may change it. */
  @Transactional
  public ChaseRule change(
      Caller caller, List<LocalTime> morning, List<LocalTime> afternoon, String basis) {
    caller.require(Power.KEEP_LAW);
    if (Level.CITY.isWiderThan(caller.place().level())) {
      throw Refusal.because(EdgeReason.NO_POWER);
    }
    var faults = new ArrayList<Fault>();
    check("morning", morning, Period.Slot.MORNING, faults);
    check("afternoon", afternoon, Period.Slot.AFTERNOON, faults);
    if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
      faults.add(Fault.at("basis", basis, ChaseFault.NO_BASIS, LONGEST_BASIS));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(ChaseReason.RULE_WRONG, faults);
    var rule = new ChaseRule(times(morning), times(afternoon), basis.strip());
    store.change(rule, caller.post(), clock.instant());
    journal.note(
        caller, "CHASE_RULE_SET", "chase", caller.place(), rule.basis(), told(morning, afternoon));
    return rule;
  }

  private static Map<String, String> told(List<LocalTime> morning, List<LocalTime> afternoon) {
    var told = new LinkedHashMap<String, String>();
    told.put("morning", morning.toString());
    told.put("afternoon", afternoon.toString());
    return told;
  }

  private static Times times(List<LocalTime> it) {
    return new Times(it.get(0), it.get(1), it.get(2), it.get(3));
  }

  private static void check(
      String where, List<LocalTime> times, Period.Slot slot, List<Fault> faults) {
    for (var i = 1; i < times.size(); i++) {
      if (!times.get(i - 1).isBefore(times.get(i))) {
        faults.add(Fault.at(where, times.get(i), ChaseFault.NOT_IN_ORDER));
        return;
      }
    }
    if (!times(times).areWithin(slot)) {
      faults.add(Fault.at(where, times.getFirst(), ChaseFault.NOT_IN_HALF_DAY));
    }
    for (var it : times) {
      if (Night.contains(it)) {
        faults.add(Fault.at(where, it, ChaseFault.AT_NIGHT, Night.ENDS, Night.BEGINS));
      }
    }
  }
}
