package org.linli.sweeps;

import java.util.HashSet;
import java.util.List;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;

/** By how much one grid's counters change; made for one batch, and added to while it is read. */
final class Change {

  private final int[] by = new int[Counter.values().length];

  int of(Counter counter) {
    return by[counter.ordinal()];
  }

  void add(Counter counter, int more) {
    by[counter.ordinal()] += more;
  }

  /** What one report adds to its grid; a correction adds only the difference. */
  void add(Recorded.Step step, OpenedPeriod period) {
    var now = step.now().readings();
    var first = step.before().isEmpty();
    add(Counter.of(step.now().how().channel()), 1);
    now.forEach(it -> add(Counter.of(it.party()), 1));
    step.before().forEach(it -> add(Counter.of(it.party()), -1));
    if (step.householdSince().isAfter(period.frozenAt())) {
      if (first) add(Counter.ADDED_HOUSEHOLDS, 1);
      return;
    }
    if (first) add(Counter.REPORTED_HOUSEHOLDS, 1);
    add(Counter.MEASURED_PERSONS, persons(now) - persons(step.before()));
    add(Counter.OVER_PERSONS, over(period.rule(), now) - over(period.rule(), step.before()));
  }

  /** A person may have been measured by several. */
  private static int persons(List<Reading> readings) {
    if (readings.size() < 2) return readings.size();
    var persons = new HashSet<Long>();
    readings.forEach(it -> persons.add(it.resident()));
    return persons.size();
  }

  private static int over(Rule rule, List<Reading> readings) {
    var none = true;
    for (var it : readings) if (rule.isOver(it)) none = false;
    return none ? 0 : persons(readings.stream().filter(rule::isOver).toList());
  }
}
