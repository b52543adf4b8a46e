package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.asks.Outcome;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.sweeps.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the second look: a sample of reached doors, drawn by chance in every grid, is gone to
 * again by somebody else, and tells how far the reports are true.
 */
@Service
@Transactional
public class Rechecks {

  private final Sweeps sweeps;
  private final SweepDoors doors;
  private final RecheckStore store;
  private final SweepCountStore counts;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  Rechecks(
      Sweeps sweeps,
      SweepDoors doors,
      RecheckStore store,
      SweepCountStore counts,
      Households households,
      Journal journal,
      Clock clock) {
    this.sweeps = sweeps;
    this.doors = doors;
    this.store = store;
    this.counts = counts;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was found at a door of the sample.
   *
   * @param visit as of any door; only who was met tells something
   * @param nobodyHadCome does the household say that nobody had come before?
   * @param persons how many live there
   */
  public record Seen(SweepDoors.Visit visit, boolean nobodyHadCome, int persons) {}

  /** A door to look at again. */
  record Waited(Household household, RecheckStore.Drawn drawn) {}

  /**
   * What the samples tell of a place.
   *
   * @param drawn doors in the samples
   * @param looked of them those looked at; who was not met is not
   * @param right of these those as reported
   * @param estimate of the share of reports that are right; null where nothing was looked at
   */
  public record Verdict(
      int drawn,
      int looked,
      int right,
      Map<Difference, Integer> differences,
      @Nullable Estimate estimate) {}

  /** Draws a sample; refused where no door was reached that is not in one already. */
  public int draw(Caller caller, UUID id, PlaceCode within, int perGrid) {
    var sweep = sweeps.seen(caller, id);
    var place = SweepDoors.narrower(within, sweep.place());
    caller.require(Power.START_SWEEPS, place);
    var seed = UUID.randomUUID().toString();
    var number = store.lastDraw(id) + 1;
    var drawn = store.draw(sweep, place, number, perGrid, seed);
    if (drawn == 0) throw Refusal.because(CampaignReason.NOTHING_TO_DRAW);
    store.note(sweep, place, number, perGrid, seed, drawn, caller, clock.instant());
    journal.note(
        caller,
        "SWEEP_SAMPLE_DRAWN",
        id.toString(),
        place,
        Map.of("doors", drawn, "perGrid", perGrid));
    return drawn;
  }

  /** Doors of the sample still to be looked at, or those that differ; cut to the caller's place. */
  @Transactional(readOnly = true)
  Page<Waited> list(Caller caller, UUID id, PlaceCode within, boolean differing, Page.Ask ask) {
    var sweep = sweeps.seen(caller, id);
    var place = SweepDoors.narrower(caller.cut(Power.ANSWER_ASKS, within), sweep.place());
    var found = store.list(sweep, place, differing, ask);
    return households.behind(found, RecheckStore.Drawn::household, Waited::new);
  }

  /**
   * Takes a second look. It is a visit like any other, and besides tells how the door differs from
   * what had been reported; whoever had reported it may not look again.
   *
   * @return how it differs; null where nobody was met, so that it is still to be looked at
   */
  public @Nullable Set<Difference> take(Caller caller, UUID id, HouseholdId household, Seen seen) {
    var sweep = sweeps.seen(caller, id);
    var home = households.requiring(caller, Power.ANSWER_ASKS, household);
    var key = home.household().keyOn(sweep.day());
    var drawn =
        store.hold(id, key).orElseThrow(() -> new NoSuchElementException(household.toString()));
    if (drawn.done()) throw Refusal.because(CampaignReason.RECHECKED_ALREADY);
    if (store.hasBeenThere(id, key, caller.account()))
      throw Refusal.because(CampaignReason.OWN_DOOR);
    doors.take(caller, home, seen.visit());
    var outcome = seen.visit().outcome();
    if (outcome == Outcome.NO_ANSWER || outcome == Outcome.REFUSED) return null;
    var differences = differences(drawn, seen);
    store.done(id, key, caller, differences, clock.instant());
    return differences;
  }

  static Set<Difference> differences(RecheckStore.Drawn drawn, Seen seen) {
    var found = EnumSet.noneOf(Difference.class);
    var empty = seen.visit().outcome() == Outcome.VACANT_REPORTED;
    var reportedEmpty = drawn.standing() == Standing.VACANT_CONFIRMED;
    if (empty) {
      if (!reportedEmpty) found.add(Difference.EMPTY);
      return found;
    }
    if (reportedEmpty) found.add(Difference.LIVED_IN);
    var spokenWith = drawn.standing() != Standing.SELF_REPORTED && !reportedEmpty;
    if (spokenWith && seen.nobodyHadCome()) found.add(Difference.NOBODY_HAD_COME);
    if (!reportedEmpty && seen.persons() != drawn.persons()) found.add(Difference.PERSONS);
    if (seen.visit().unwell().size() > drawn.unwell()) found.add(Difference.UNWELL_MISSED);
    return found;
  }

  /** What the samples tell of a place and all in it, now or as of a moment. */
  @Transactional(readOnly = true)
  public Verdicts verdicts(Sweep sweep, PlaceCode within, @Nullable Moment then) {
    var looked = store.byGrid(sweep, within, then == null ? null : then.at());
    return looked.isEmpty()
        ? Verdicts.NONE
        : new Verdicts(looked, counts.sums(sweep, within, Level.GRID, then));
  }
}
