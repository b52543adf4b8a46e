package org.linli.sweeps.categories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.facts.IntakeListener;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.linli.people.ResidentId;
import org.linli.sweeps.Periods;
import org.linli.sweeps.Rule;
import org.linli.sweeps.categories.StandingStore.Home;
import org.springframework.stereotype.Component;

/**
 * A reading over the threshold registers by itself that somebody is to be decided about, in the
 * transaction of its report; a correction takes it back unless somebody has decided meanwhile.
 */
@Component
class FeversListener implements IntakeListener {

  private final CategoryKeeping keeping;
  private final CategoryEntryStore entries;
  private final CategoryPurposes purposes;
  private final Households households;
  private final Periods periods;

  FeversListener(
      CategoryKeeping keeping,
      CategoryEntryStore entries,
      CategoryPurposes purposes,
      Households households,
      Periods periods) {
    this.keeping = keeping;
    this.entries = entries;
    this.purposes = purposes;
    this.households = households;
    this.periods = periods;
  }

  /** A reading that is over the threshold, and the report it stands in. */
  private record Fever(Recorded report, Reading reading) {}

  /** Of several reports of a household for a period only the last one counts. */
  @Override
  public void recorded(List<Recorded.Step> batch) {
    var last = new LinkedHashMap<Entry.Told, Recorded>();
    var corrected = new HashSet<Entry.Told>();
    var rules = new HashMap<Period, Rule>();
    for (var step : batch) {
      var rule = rules.computeIfAbsent(step.now().period(), it -> periods.known(it).rule());
      if (!rule.concerns(step)) continue;
      last.put(told(step.now()), step.now());
      if (rule.isAnyOver(step.before())) corrected.add(told(step.now()));
    }
    var over = new ArrayList<Fever>();
    for (var report : last.values()) {
      var rule = Objects.requireNonNull(rules.get(report.period()));
      report.readings().stream()
          .filter(rule::isOver)
          .forEach(it -> over.add(new Fever(report, it)));
    }
    // In the order of the people, so that two servers seldom wait for each other in a circle.
    over.sort(Comparator.comparing(it -> it.reading().resident()));
    last.forEach((told, report) -> {
      if (corrected.contains(told)) takeBack(report, over);
    });
    if (!over.isEmpty()) open(over);
  }

  /** A report's earlier revision opened what this one does not say any more. */
  private void takeBack(Recorded report, List<Fever> over) {
    for (var id : entries.openedBy(told(report))) {
      var still =
          over.stream()
              .anyMatch(it ->
                  told(it.report()).equals(told(report)) && it.reading().resident() == id.number());
      if (still) continue;
      keeping.change(
          id,
          log -> {
            if (!(log.now().state() instanceof CategoryState.Pending)) return;
            var at = report.receivedAt();
            log.lines().stream()
                .map(History.Line::entry)
                .filter(it -> it.counts() && told(report).equals(it.told()))
                .forEach(it ->
                    keeping.withdraw(
                        id, it.id(), new Entry.Withdrawal(at, null, "READING_CORRECTED")));
          });
    }
  }

  private void open(List<Fever> over) {
    var homes = new HashSet<HouseholdId>();
    over.forEach(it -> homes.add(it.report().household()));
    Map<HouseholdId, Membership> found = households.memberships(homes);
    var purposeOf = new TreeMap<PlaceCode, Optional<CategoryPurpose>>();
    for (var it : over) {
      var home = found.get(it.report().household());
      if (home == null) continue;
      purposeOf.computeIfAbsent(home.grid(), purposes::running);
      purposeOf.getOrDefault(home.grid(), Optional.empty()).ifPresent(why -> open(it, home, why));
    }
  }

  private void open(Fever it, Membership home, CategoryPurpose why) {
    var report = it.report();
    var number = it.reading().resident();
    var id = new ResidentId(home.household().subdistrict(), number);
    var again =
        entries.of(id).stream().anyMatch(one -> one.counts() && told(report).equals(one.told()));
    if (again) return;
    keeping.addWhereItFits(
        id,
        new Home(home.household(), home.grid()),
        new Entry(
            UUID.randomUUID(),
            new Step.Register(report.receivedAt()),
            "",
            Cause.TEMPERATURE,
            "",
            report.receivedAt(),
            null,
            why.ground(),
            number,
            told(report),
            null));
  }

  private static Entry.Told told(Recorded report) {
    return new Entry.Told(report.household().number(), report.period());
  }
}
