package org.linli.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.linli.base.Refusal;
import org.linli.edge.Trouble;
import org.linli.facts.Intake.Answer;
import org.linli.facts.Intake.Waiting;
import org.linli.facts.Report.By;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.linli.people.PeopleReason;
import org.springframework.stereotype.Component;

/**
 * Writes a group of reports in one transaction. Five statements a group, whatever its size: who
 * belongs where, what was reported before, the new rows, and what the listeners keep, twice.
 */
@Component
class IntakeCommitter implements Intake.Committer {

  static final int MOST_REVISIONS = 100;

  private final Households households;
  private final ReportStore store;
  private final GroupCommit together;
  private final Clock clock;

  IntakeCommitter(Households households, ReportStore store, GroupCommit together, Clock clock) {
    this.households = households;
    this.store = store;
    this.together = together;
    this.clock = clock;
  }

  /**
   * Records the group and answers every one in it. One that breaks the group is tried alone; where
   * there is no database, all are told at once instead of waiting for it one after the other.
   */
  @Override
  public void commit(List<Waiting> group) {
    try {
      answer(group, together.redoing(() -> record(group)));
    } catch (RuntimeException trouble) {
      if (group.size() == 1 || Trouble.isOutage(trouble)) {
        group.forEach(one -> one.answer().completeExceptionally(trouble));
      } else {
        group.forEach(one -> commit(List.of(one)));
      }
    }
  }

  /** What became of a group: an answer for each, in the group's order, and the new rows. */
  private record Outcome(List<Answer> answers, List<Recorded.Step> steps) {}

  private void answer(List<Waiting> group, Outcome outcome) {
    for (var i = 0; i < group.size(); i++) {
      CompletableFuture<Recorded.Receipt> waiting = group.get(i).answer();
      switch (outcome.answers().get(i)) {
        case Answer.Taken(var receipt) -> waiting.complete(receipt);
        case Answer.Refused(var why) -> waiting.completeExceptionally(why);
      }
    }
    together.tell(outcome.steps());
  }

  private Outcome record(List<Waiting> group) {
    var now = clock.instant();
    var reports = group.stream().map(Waiting::report).toList();
    var ids = reports.stream().map(Report::household).collect(Collectors.toSet());
    var members = households.memberships(ids);
    var keys = reports.stream().map(it -> keyOf(it, members)).collect(Collectors.toSet());
    var known = store.known(keys);
    var answers = new ArrayList<Answer>(reports.size());
    var steps = new ArrayList<Recorded.Step>(reports.size());
    for (var report : reports) {
      answers.add(take(report, members, known, steps, now));
    }
    together.keep(steps, store::add);
    return new Outcome(answers, steps);
  }

  /**
   * Where a household's reports of one period stand together: under the number it had that day, so
   * that a report for a day before a reorganisation meets the others of that day.
   */
  record Key(HouseholdId household, Period period) implements Comparable<Key> {

    /** As reports are written, so that who writes many never waits for another in a circle. */
    @Override
    public int compareTo(Key other) {
      var by = Long.compare(household.subdistrict(), other.household.subdistrict());
      if (by == 0) by = period.compareTo(other.period);
      return by == 0 ? household.compareTo(other.household) : by;
    }
  }

  private static Key keyOf(Report report, Map<HouseholdId, Membership> members) {
    var household = members.get(report.household());
    var id = household == null ? report.household() : household.keyOn(report.period().day());
    return new Key(id, report.period());
  }

  private static Answer take(
      Report report,
      Map<HouseholdId, Membership> members,
      Map<Key, List<Recorded>> known,
      List<Recorded.Step> steps,
      Instant now) {
    try {
      var household = belonging(report, members);
      var key = keyOf(report, members);
      var earlier = known.getOrDefault(key, List.of());
      for (var one : earlier) {
        if (one.id().equals(report.id())) return new Answer.Taken(new Recorded.Receipt(one, true));
      }
      if (earlier.size() >= MOST_REVISIONS) {
        throw Refusal.because(FactsReason.TOO_MANY_CORRECTIONS, MOST_REVISIONS);
      }
      var before = earlier.isEmpty() ? List.<Reading>of() : earlier.getLast().readings();
      var readings =
          switch (report.extent()) {
            case HOUSEHOLD -> Reading.saidAnew(before, report.readings());
            case THOSE_NAMED -> Reading.added(before, report.readings());
          };
      var recorded = recorded(report, household, earlier.size() + 1, now, readings);
      steps.add(new Recorded.Step(recorded, before, household.recordedAt()));
      var all = new ArrayList<>(earlier);
      all.add(recorded);
      known.put(key, all);
      return new Answer.Taken(new Recorded.Receipt(recorded, false));
    } catch (Refusal refused) {
      return new Answer.Refused(refused);
    }
  }

  private static Membership belonging(Report report, Map<HouseholdId, Membership> members) {
    var household = members.get(report.household());
    if (report.by() instanceof By.TheHousehold(var link)) Households.requireGood(link, household);
    if (household == null) throw Refusal.because(PeopleReason.LINK_UNKNOWN);
    var seen = new HashSet<Long>();
    for (var reading : report.readings()) {
      if (!household.residents().contains(reading.resident()) || !seen.add(reading.resident())) {
        throw Refusal.because(FactsReason.NOT_OF_THIS_HOUSEHOLD);
      }
    }
    return household;
  }

  private static Recorded recorded(
      Report report, Membership household, int revision, Instant now, List<Reading> readings) {
    return new Recorded(
        report.id(),
        household.keyOn(report.period().day()),
        report.period(),
        revision,
        household.gridOn(report.period().day()),
        now,
        report.by() instanceof By.Proxy(var post) ? post : null,
        report.how(),
        readings);
  }
}
