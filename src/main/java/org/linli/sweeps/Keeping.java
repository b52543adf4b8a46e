package org.linli.sweeps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Trouble;
import org.linli.facts.Period;
import org.linli.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to how long reports are kept. A day's readings, counters and exceptions have tables of
 * their own and go with them, all at once, when what they were collected for is over; that they
 * have gone, and how many they were, is in the journal.
 */
@Service
public class Keeping {

  private static final Logger log = LoggerFactory.getLogger(Keeping.class);
  private static final int LEAST_DAYS = 7;
  private static final int MOST_DAYS = 3650;
  private static final int LONGEST_BASIS = 500;

  private final KeepingStore store;
  private final CoverageStore coverage;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<KeptByDay> keptByDay;

  Keeping(
      KeepingStore store,
      CoverageStore coverage,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock,
      List<KeptByDay> keptByDay) {
    this.store = store;
    this.coverage = coverage;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
    this.keptByDay = keptByDay;
  }

  /** For how many days after a day its reports are kept, and on what basis no longer. */
  public record Rule(int days, String basis) {}

  /** Days that stay, both inclusive, until the hold is lifted. */
  public record Hold(
      UUID id, LocalDate first, LocalDate last, PlaceCode place, String basis, Instant placedAt) {}

  /** What a day's tables held when they were dropped. */
  public record Certificate(
      LocalDate day, int households, int reports, int readings, int exceptions) {}

  /** A day that is still there: from when on it may go, and whether somebody has to have it. */
  public record Kept(LocalDate day, LocalDate goesOn, boolean held) {}

  /** A day that has gone; its counts are of all there was, so only who keeps it all sees them. */
  public record Dropped(LocalDate day, Instant at, @Nullable Certificate counts) {}

  /** Days that are there and days that were dropped, the newest of each first. */
  public record Days(List<Kept> kept, List<Dropped> dropped) {}

  @Transactional(readOnly = true)
  public Days days(Caller caller, int limit) {
    caller.require(Power.KEEP_LAW);
    var whole = !Level.CITY.isWiderThan(caller.place().level());
    var rule = store.rule();
    var dropped =
        store.dropped(limit).stream()
            .map(it -> whole ? it : new Dropped(it.day(), it.at(), null))
            .toList();
    return new Days(store.kept(rule.days(), limit), dropped);
  }

  @Transactional(readOnly = true)
  public Rule rule(Caller caller) {
    caller.require(Power.SEE_BOARD);
    return store.rule();
  }

  /** It holds for every place there is: only who keeps the law of a whole city may change it. */
  @Transactional
  public void change(Caller caller, int days, String basis) {
    caller.require(Power.KEEP_LAW);
    if (Level.CITY.isWiderThan(caller.place().level())) {
      throw Refusal.because(EdgeReason.NO_POWER);
    }
    var said = requireBasis(basis);
    if (days < LEAST_DAYS || days > MOST_DAYS) {
      throw Refusal.forFaults(
          SweepsReason.KEEPING_TOO_SHORT,
          List.of(Fault.at("days", days, KeepingFault.DAYS_OUT_OF_RANGE, LEAST_DAYS, MOST_DAYS)));
    }
    store.change(new Rule(days, said), caller.post(), clock.instant());
    journal.note(
        caller, "REPORT_KEEPING_SET", "reports", caller.place(), said, Map.of("days", days));
  }

  /** The holds that keep days now, of the caller's place and around it. */
  @Transactional(readOnly = true)
  public List<Hold> holds(Caller caller) {
    caller.require(Power.KEEP_LAW);
    return store.holds().stream().filter(it -> touches(caller, it)).toList();
  }

  private static boolean touches(Caller caller, Hold hold) {
    return caller.place().contains(hold.place()) || hold.place().contains(caller.place());
  }

  @Transactional
  public Hold hold(Caller caller, LocalDate first, LocalDate last, String basis) {
    caller.require(Power.KEEP_LAW);
    var said = requireBasis(basis);
    if (last.isBefore(first)) {
      throw Refusal.forFaults(
          SweepsReason.HOLD_WRONG, List.of(Fault.at("last", last, KeepingFault.LAST_BEFORE_FIRST)));
    }
    var hold = new Hold(UUID.randomUUID(), first, last, caller.place(), said, clock.instant());
    store.add(hold, caller.post());
    var days = Map.of("first", first.toString(), "last", last.toString());
    journal.note(caller, "REPORT_HOLD_PLACED", hold.id().toString(), caller.place(), said, days);
    return hold;
  }

  @Transactional
  public void lift(Caller caller, UUID id) {
    caller.require(Power.KEEP_LAW);
    var hold =
        store.holds().stream()
            .filter(it -> it.id().equals(id) && caller.place().contains(it.place()))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    store.lift(id, clock.instant());
    journal.note(caller, "REPORT_HOLD_LIFTED", id.toString(), hold.place(), hold.basis(), Map.of());
  }

  /** Drops every day that is due; one that is in use at the moment goes with the next round. */
  public List<Certificate> dropDue() {
    var rule = store.rule();
    var last = LocalDate.ofInstant(clock.instant(), Period.ZONE).minusDays(rule.days() + 1L);
    var dropped = new ArrayList<Certificate>();
    for (var day : store.due(last)) {
      var certificate = drop(day, rule);
      if (certificate != null) dropped.add(certificate);
    }
    return dropped;
  }

  private @Nullable Certificate drop(LocalDate day, Rule rule) {
    try {
      return transaction.execute(_ -> {
        coverage.openDaysInTurn();
        if (!store.due(day).contains(day)) return null;
        store.waitNotLong();
        var gone = store.count(day);
        store.drop(day, clock.instant());
        store.noteDropped(gone, clock.instant());
        keptByDay.forEach(it -> it.dropDay(day));
        journal.noteOwn(
            "REPORT_DAY_DROPPED",
            day.toString(),
            PlaceCode.COUNTRY,
            rule.basis(),
            Map.of(
                "days", rule.days(),
                "households", gone.households(),
                "reports", gone.reports(),
                "readings", gone.readings(),
                "exceptions", gone.exceptions()));
        return gone;
      });
    } catch (DataAccessException trouble) {
      if (!Trouble.isInUse(trouble)) throw trouble;
      log.info("The reports of {} are in use and go later", day);
      return null;
    }
  }

  private static String requireBasis(String basis) {
    var said = basis.strip();
    if (said.isEmpty() || said.length() > LONGEST_BASIS) {
      throw Refusal.forFaults(
          SweepsReason.HOLD_WRONG,
          List.of(Fault.at("basis", said, KeepingFault.BASIS_MISSING, LONGEST_BASIS)));
    }
    return said;
  }
}
