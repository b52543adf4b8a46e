package org.linli.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.facts.HomeStore.Home;
import org.linli.facts.IntakeCommitter.Key;
import org.linli.facts.Single.Bringer;
import org.linli.facts.Single.Fate;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The door for many single persons' readings at once. A parcel of some thousand rows is one
 * transaction, in the way of a group of reports: where each lives by two statements, what was
 * reported before by one, the new rows by COPY, the same listeners told. Each row is a revision of
 * its household's report, which adds its person and leaves the others as they stand.
 */
@Service
public class Parcels {

  /** What a parcel has to begin with is small beside its rows, and it is done within a moment. */
  public static final int ROWS = 10_000;

  private final HomeStore homes;
  private final Households households;
  private final ReportStore store;
  private final GroupCommit together;
  private final Clock clock;

  Parcels(
      HomeStore homes,
      Households households,
      ReportStore store,
      GroupCommit together,
      Clock clock) {
    this.homes = homes;
    this.households = households;
    this.store = store;
    this.together = together;
    this.clock = clock;
  }

  /** What became of the rows, in their order, and what is new. */
  private record Outcome(Fate[] fates, List<Recorded.Step> steps) {}

  /**
   * Keeps the rows durably and tells what became of each, in their order. What the database refuses
   * is found by halving, so that one row takes no other with it.
   *
   * @throws org.springframework.dao.DataAccessException if nothing of them could be kept, because
   *     there is no database
   */
  public List<Fate> commit(Bringer by, List<Single> rows) {
    try {
      var outcome = together.redoing(() -> record(by, rows));
      together.tell(outcome.steps());
      return Arrays.asList(outcome.fates());
    } catch (DataIntegrityViolationException broken) {
      if (rows.size() == 1) return List.of(Fate.NOT_KEPT);
      var half = rows.size() / 2;
      return Stream.of(rows.subList(0, half), rows.subList(half, rows.size()))
          .flatMap(it -> commit(by, it).stream())
          .toList();
    }
  }

  /** A row that may be kept: which of the parcel's it is, and under which key whose home's. */
  private record Placed(int at, Home home, Key key) {}

  private Outcome record(Bringer by, List<Single> rows) {
    var found = homes.of(rows, by.organisation());
    lookForThoseNamedByTheirHousehold(rows, found);
    var fates = new Fate[rows.size()];
    var placed = new ArrayList<Placed>(rows.size());
    for (var i = 0; i < fates.length; i++) {
      var home = found[i];
      var refused = refusal(by, rows.get(i), home);
      if (refused != null) fates[i] = refused;
      else if (home != null) placed.add(new Placed(i, home, keyOf(rows.get(i), home)));
    }
    // As they will be written; of one household's rows the one that came later stays the later.
    placed.sort(Comparator.comparing(Placed::key));
    var known = store.known(placed.stream().map(Placed::key).toList());
    var steps = new ArrayList<Recorded.Step>(rows.size());
    var now = clock.instant();
    for (var it : placed) {
      var earlier = known.computeIfAbsent(it.key(), _ -> new ArrayList<>(2));
      fates[it.at()] = take(by, rows.get(it.at()), it, earlier, steps, now);
    }
    together.keep(steps, store::addMany);
    return new Outcome(fates, steps);
  }

  private static @Nullable Fate refusal(Bringer by, Single row, @Nullable Home home) {
    if (home == null) return Fate.NOBODY_HERE;
    if (!home.worksThere() && !by.place().contains(home.household().grid())) {
      return Fate.NOBODY_HERE;
    }
    var named = row.household();
    return named != null && named.number() != home.household().household().number()
        ? Fate.NOT_OF_THIS_HOUSEHOLD
        : null;
  }

  private static Key keyOf(Single row, Home home) {
    return new Key(home.household().keyOn(row.period().day()), row.period());
  }

  private static Fate take(
      Bringer by,
      Single row,
      Placed at,
      List<Recorded> earlier,
      List<Recorded.Step> steps,
      Instant now) {
    for (var one : earlier) if (one.id().equals(row.id())) return Fate.AGAIN;
    if (earlier.size() >= IntakeCommitter.MOST_REVISIONS) return Fate.TOO_MANY_CORRECTIONS;
    var before = earlier.isEmpty() ? List.<Reading>of() : earlier.getLast().readings();
    var recorded =
        new Recorded(
            row.id(),
            at.key().household(),
            row.period(),
            earlier.size() + 1,
            at.home().household().gridOn(row.period().day()),
            now,
            by.post(),
            new How(
                Channel.BATCH,
                row.reading().party() == Party.RESIDENT ? null : by.measuredPlace(),
                row.measuredAt()),
            Reading.added(before, List.of(row.reading())));
    steps.add(new Recorded.Step(recorded, before, at.home().household().recordedAt()));
    earlier.add(recorded);
    return before.stream().anyMatch(row.reading()::isOfTheSame) ? Fate.CORRECTED : Fate.TAKEN;
  }

  /**
   * A number from before a reorganisation leads nowhere by itself, but its household's does, for
   * those few that are named with it.
   */
  private void lookForThoseNamedByTheirHousehold(List<Single> rows, @Nullable Home[] found) {
    var named = new HashMap<Integer, HouseholdId>();
    for (var i = 0; i < found.length; i++) {
      var household = rows.get(i).household();
      if (found[i] == null && household != null) named.put(i, household);
    }
    if (named.isEmpty()) return;
    Map<HouseholdId, Membership> members = households.memberships(Set.copyOf(named.values()));
    named.forEach((i, id) -> {
      var household = members.get(id);
      if (household == null) return;
      if (household.residents().contains(rows.get(i).resident().number())) {
        found[i] = new Home(household, false);
      }
    });
  }
}
