package org.linli.cases.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.cases.CasesBrought;
import org.linli.cases.Recurrence;
import org.linli.cases.Recurrences;
import org.linli.cases.classes.CaseClass;
import org.linli.cases.classes.Classes;
import org.linli.cases.topics.TopicFinderStore.Candidate;
import org.linli.cases.topics.TopicFinderStore.Found;
import org.linli.cases.topics.TopicSpot.Spread;
import org.linli.cases.topics.TopicStep.Act;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what recurs: each night, and when somebody asks. Looks only at what has changed since the
 * last time, some thousand cases in a transaction: what belongs to a topic joins it, and what has
 * become too much to be chance is offered.
 */
@Service
public class TopicFinder {

  private static final int AT_ONCE = 2_000;

  /** What was changed in a transaction that took this long may be seen late. */
  private static final Duration LATE = Duration.ofMinutes(5);

  /** How many cases an offer begins with at most; further ones join it. */
  private static final int MOST_CASES = 5_000;

  /** What comes back has this long, until somebody says otherwise. */
  private static final Limit ANEW = Limit.of("10wd");

  private static final String BASIS = "recurrence";

  private final TopicFinderStore store;
  private final TopicLookStore looks;
  private final TopicStore topics;
  private final Recurrences recurrences;
  private final Classes classes;
  private final Ids ids;
  private final Journal journal;
  private final WorkDays days;
  private final TransactionTemplate transactions;
  private final Clock clock;

  TopicFinder(
      TopicFinderStore store,
      TopicLookStore looks,
      TopicStore topics,
      Recurrences recurrences,
      Classes classes,
      Ids ids,
      Journal journal,
      WorkDays days,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.looks = looks;
    this.topics = topics;
    this.recurrences = recurrences;
    this.classes = classes;
    this.ids = ids;
    this.journal = journal;
    this.days = days;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at all that has changed. Answers how many topics were offered, anew or again. */
  public int look() {
    transactions.executeWithoutResult(_ -> begin());
    var offered = 0;
    for (var some = new Round(AT_ONCE, 0); some.looked() == AT_ONCE; offered += some.offered()) {
      some = Objects.requireNonNull(transactions.execute(_ -> round()));
    }
    return offered;
  }

  private void begin() {
    looks.seeAgain(looks.hold().at().minus(LATE));
    looks.looked(clock.instant());
  }

  /** What came in with times of its own is looked at too. */
  @EventListener
  void on(CasesBrought brought) {
    transactions.executeWithoutResult(_ -> looks.seeAgain(brought.from()));
  }

  private record Round(int looked, int offered) {}

  private Round round() {
    var changed = store.changed(looks.hold(), AT_ONCE);
    if (changed.isEmpty()) return new Round(0, 0);
    var now = clock.instant();
    var cases = changed.stream().map(TopicFinderStore.Changed::id).toList();
    store.leave(cases);
    var offered = 0;
    for (var grown : store.join(cases)) offered += grown(grown, now) ? 1 : 0;
    var spot = recurrences.of(Recurrence.Spread.SPOT);
    var community = recurrences.of(Recurrence.Spread.COMMUNITY);
    offered += offer(store.cells(cases, spot, now), spot, now);
    offered += offer(store.addresses(cases, spot, now), spot, now);
    offered += offer(store.communities(cases, community, now), community, now);
    var last = changed.getLast();
    looks.seen(new TopicLookStore.Seen(last.at(), last.id().subdistrict(), last.id().number()));
    return new Round(changed.size(), offered);
  }

  private int offer(List<Candidate> candidates, Recurrence rule, Instant now) {
    var offered = 0;
    for (var it : candidates) offered += offer(it, rule, now) ? 1 : 0;
    return offered;
  }

  /** False where an offer before it has taken so many that it is chance again. */
  private boolean offer(Candidate it, Recurrence rule, Instant now) {
    var cases = store.of(it, rule.within(), now, MOST_CASES);
    var leaf = classes.find(it.leaf());
    if (cases.size() < rule.least() || leaf.isEmpty()) return false;
    var spot = spot(it, leaf.get(), cases);
    var topic = Topic.offer(TopicId.at(spot.place(), ids.next()), spot, rule.within());
    topics.add(topic, TopicFinderStore.cells(it), it.key(), cases.size(), now);
    topics.log(topic.id(), now, Act.OFFER, null, BASIS, "", cases.size());
    store.link(topic.id(), cases);
    note(topic, Act.OFFER, cases.size());
    return true;
  }

  private static TopicSpot spot(Candidate it, CaseClass leaf, List<Found> cases) {
    var points = cases.stream().map(Found::point).filter(Objects::nonNull).toList();
    var middle =
        it.spread() == Spread.CELL
            ? new TopicSpot.Point(
                points.stream().mapToDouble(TopicSpot.Point::longitude).average().orElseThrow(),
                points.stream().mapToDouble(TopicSpot.Point::latitude).average().orElseThrow())
            : null;
    var address =
        it.spread() == Spread.COMMUNITY
            ? ""
            : cases.stream()
                .map(Found::address)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    return new TopicSpot(
        it.leaf(),
        leaf.standards().getFirst().agency(),
        it.spread(),
        place(it, cases),
        middle,
        address);
  }

  private static PlaceCode place(Candidate it, List<Found> cases) {
    return it.spread() == Spread.COMMUNITY
        ? TopicFinderStore.community(it)
        : TopicSpot.around(cases.stream().map(Found::place).toList());
  }

  /** What was set aside and has outgrown that is offered again; what was closed has come back. */
  private boolean grown(TopicId id, Instant now) {
    var it = topics.hold(id).orElseThrow();
    switch (it.state()) {
      case TopicState.SetAside aside -> {
        var count = topics.counts(List.of(id), now).getOrDefault(id, TopicStore.Count.NONE);
        if (!aside.isOutgrownBy(count.recent())) return false;
        return keep(it, new TopicStep.Grow(count.recent()), count.recent(), now);
      }
      case TopicState.Closed _ -> {
        var count = topics.sinceClosing(id, now);
        if (count < recurrences.of(spread(it)).least()) return false;
        return keep(it, new TopicStep.ComeBack(days.after(now, ANEW)), count, now);
      }
      case TopicState.Offered _, TopicState.Running _, TopicState.Fixed _ -> {
        return false;
      }
    }
  }

  private static Recurrence.Spread spread(Topic it) {
    return it.spot().spread() == Spread.COMMUNITY
        ? Recurrence.Spread.COMMUNITY
        : Recurrence.Spread.SPOT;
  }

  private boolean keep(Topic it, TopicStep step, int count, Instant now) {
    var next = it.next(step, now);
    topics.save(next, count, now);
    topics.log(next.id(), now, step.act(), null, BASIS, "", count);
    note(next, step.act(), count);
    return true;
  }

  private void note(Topic it, Act act, int count) {
    journal.noteOwn(
        "TOPIC_" + act,
        it.id().toString(),
        it.spot().place(),
        BASIS,
        Map.of("leaf", it.spot().leaf(), "cases", count));
  }
}
