package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.authority.Seat;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseState.Open;
import org.linli.cases.CaseStep.Act;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which readings over the threshold become cases of the one loop, for the room that
 * knows readings. A household has one open case of them, whoever of it is ill: one knock at one
 * door. No name and no value stands in it; they stay with the readings. Each costs the same,
 * however many cases there are.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReadingCases {

  private static final String LEAF = "FEVER";
  private static final String OVER = "a reading over the threshold";
  private static final String CORRECTED = "a reading was corrected";
  private static final String DECIDED = "their category was decided";

  /** Whoever ended the case at the same moment does so once. */
  private static final int ATTEMPTS = 3;

  private final CaseStore store;
  private final ReadingCaseStore readings;
  private final Owners owners;
  private final Classings classings;
  private final Ids ids;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  ReadingCases(
      CaseStore store,
      ReadingCaseStore readings,
      Owners owners,
      Classings classings,
      Ids ids,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.readings = readings;
    this.owners = owners;
    this.classings = classings;
    this.ids = ids;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A household somebody of which has a reading over the threshold.
   *
   * @param grid where they live now
   * @param address for the door
   */
  public record Home(HouseholdId household, PlaceCode grid, String address) {}

  /** The case of each: its open one, which then tells of the reading, or else a new one. */
  public Map<HouseholdId, CaseId> take(Collection<Home> homes) {
    var now = clock.instant();
    var found = new HashMap<Seat, Owner>();
    var all = new HashMap<HouseholdId, CaseId>();
    for (var it : homes) all.put(it.household(), take(it, now, found));
    return all;
  }

  private CaseId take(Home it, Instant now, Map<Seat, Owner> found) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var open = readings.hold(it.household());
      if (open.isPresent()) return measuredAgain(open.get(), now);
      var opened = open(it, now, found);
      if (opened.isPresent()) return opened.get();
    }
    throw new IllegalStateException("The case of a household ends again and again: " + it);
  }

  private CaseId measuredAgain(CaseFile file, Instant now) {
    store.mark(file, line(file, Act.MEASURED, OVER, now), null);
    return file.id();
  }

  /** Empty where another server has opened it at the same moment. */
  private Optional<CaseId> open(Home home, Instant now, Map<Seat, Owner> found) {
    var id = CaseId.at(home.grid(), ids.next());
    var spot = new Spot(home.grid(), null, home.address());
    var classing = classings.of(home.grid(), LEAF, null);
    var it = Case.report(id, Source.READING, Kind.HELP, spot, classing, false, now, days::after);
    var seat = Objects.requireNonNull(it.seat());
    var owner = found.computeIfAbsent(seat, _ -> Objects.requireNonNull(owners.of(it)));
    var reporter = new CaseFile.Reporter(home.household(), null, null, null);
    var told = new CaseStore.Told(UUID.randomUUID(), "", reporter, null, null);
    var line = LogLine.of(now, Act.REPORT, it, null, "").because(OVER);
    if (!store.add(it, owner, told, line)) return Optional.empty();
    journal.noteOwn("CASE_REPORTED", id.toString(), home.grid(), OVER, state(it));
    return Optional.of(id);
  }

  /**
   * A reading that was over the threshold is not any more.
   *
   * @param isLast none is left that is: where nobody has acted on it yet, the case is taken back
   */
  public void corrected(CaseId id, boolean isLast) {
    store
        .hold(id)
        .filter(CaseFile::isGuarded)
        .ifPresent(file -> {
          var now = clock.instant();
          store.mark(file, line(file, Act.CORRECTED, CORRECTED, now), null);
          if (isLast && isUntouched(file)) takeBack(id, CORRECTED, now);
        });
  }

  /** Nobody but the program has done anything, and it is still looked at. */
  private boolean isUntouched(CaseFile file) {
    return file.it().state() instanceof Open open
        && open.stage() == Stage.VERIFYING
        && store.log(file.id()).stream().allMatch(it -> it.account() == null);
  }

  /** All that are concerned are in health's hands: what was to be found out is decided. */
  public void decided(HouseholdId household) {
    readings
        .hold(household)
        .ifPresent(file -> {
          var now = clock.instant();
          store.mark(file, line(file, Act.DECIDED, DECIDED, now), null);
          if (file.it().allows(Act.WITHDRAW)) takeBack(file.id(), DECIDED, now);
        });
  }

  private void takeBack(CaseId id, String basis, Instant now) {
    var file = store.hold(id).orElseThrow();
    var next = file.it().next(new CaseStep.Withdraw(), now, days::after);
    store.save(file, next, null, line(next, Act.WITHDRAW, basis, now));
    journal.noteOwn("CASE_WITHDRAW", id.toString(), next.spot().place(), basis, state(next));
  }

  /**
   * Of whom these were is forgotten, and what was written about it: no readings are left of them.
   * That they were, where and when, and how they ended, stays.
   */
  public void forget(List<CaseId> atRest, String basis) {
    if (atRest.isEmpty()) return;
    readings.forget(atRest);
    journal.noteOwn(
        "CASES_FORGOTTEN", "cases", PlaceCode.COUNTRY, basis, Map.of("cases", atRest.size()));
  }

  private static LogLine line(CaseFile file, Act act, String basis, Instant now) {
    return line(file.it(), act, basis, now);
  }

  private static LogLine line(Case it, Act act, String basis, Instant now) {
    return LogLine.of(now, act, it, null, "").because(basis);
  }

  private static Map<String, Object> state(Case it) {
    return Map.of("source", it.source().name(), "state", it.state().name());
  }
}
