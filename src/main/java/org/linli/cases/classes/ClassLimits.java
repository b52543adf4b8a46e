package org.linli.cases.classes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to limits that a district or a city has said itself for a standard of a class. What is
 * under way keeps the limit it was dispatched with.
 */
@Service
@Transactional
public class ClassLimits {

  /** How far ahead one can be said. */
  private static final int MOST_DAYS_AHEAD = 366;

  private final ClassLimitStore store;
  private final Classes classes;
  private final Journal journal;
  private final Clock clock;

  ClassLimits(ClassLimitStore store, Classes classes, Journal journal, Clock clock) {
    this.store = store;
    this.classes = classes;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A place's own limit.
   *
   * @param since from when on it counts
   * @param limit null where the place goes back to what is said around it
   * @param post who said it
   */
  public record Own(
      PlaceCode place,
      String leaf,
      int standard,
      Instant since,
      @Nullable Limit limit,
      String basis,
      @Nullable UUID post) {}

  /** What counts at a place now: its own, else the nearest place's around, else the standard's. */
  @Transactional(readOnly = true)
  public Limit of(PlaceCode at, Standard standard, String leaf) {
    return store.inForce(at, leaf, standard.number(), clock.instant()).orElse(standard.limit());
  }

  /** Dispatches in a district or wider: above whoever's time it is. */
  public boolean maySet(Caller caller) {
    return caller.powers().contains(Power.DISPATCH_CASES)
        && caller.place().level().isWiderThan(Level.SUBDISTRICT);
  }

  /**
   * What is to count at the caller's place.
   *
   * @param from the first day; today counts from now on
   */
  public record Wish(
      String leaf, int standard, @Nullable Limit limit, LocalDate from, String basis) {}

  public void set(Caller caller, Wish wish) {
    caller.require(Power.DISPATCH_CASES);
    if (!maySet(caller)) throw Refusal.because(ClassReason.DISTRICTS_SAY);
    var now = clock.instant();
    requireSense(wish, LocalDate.ofInstant(now, WorkDays.ZONE));
    var begins = wish.from().atStartOfDay(WorkDays.ZONE).toInstant();
    var own =
        new Own(
            caller.place(),
            wish.leaf(),
            wish.standard(),
            begins.isBefore(now) ? now : begins,
            wish.limit(),
            Written.one("basis", wish.basis(), Written.PARAGRAPH),
            caller.post());
    store.set(caller, own, now);
    journal.note(
        caller,
        "CLASS_LIMIT_SET",
        wish.leaf() + "/" + wish.standard(),
        caller.place(),
        Map.of(
            "limit",
            wish.limit() == null ? "" : wish.limit().toString(),
            "from",
            wish.from().toString(),
            "basis",
            own.basis()));
  }

  private void requireSense(Wish wish, LocalDate today) {
    var faults = new ArrayList<Fault>();
    var found = classes.find(wish.leaf());
    if (found.isEmpty()) {
      faults.add(Fault.at("leaf", wish.leaf(), EdgeFault.NOT_OF_THIS_KIND));
    } else if (wish.standard() < 1 || wish.standard() > found.get().standards().size()) {
      faults.add(Fault.at("standard", wish.standard(), EdgeFault.NOT_OF_THIS_KIND));
    }
    var last = today.plusDays(MOST_DAYS_AHEAD);
    if (wish.from().isBefore(today) || wish.from().isAfter(last)) {
      faults.add(Fault.at("from", wish.from(), EdgeFault.NOT_BETWEEN, today, last));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, List.copyOf(faults));
  }

  /** What a place and those around it have said, the newest first: what counts, will and did. */
  @Transactional(readOnly = true)
  public Page<Own> list(Caller caller, PlaceCode within, Page.Ask ask) {
    return store.list(caller.cut(Power.SEE_CASES, within), ask);
  }
}
