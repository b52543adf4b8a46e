package org.linli.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for cases that began before the program was here: each goes the same way as any other,
 * step by step, at the times it went.
 */
@Service
@Transactional
public class PastCases {

  private static final String BASIS = "brought from before";

  private final CaseReports reports;
  private final CaseStore store;
  private final Owners owners;
  private final Ladder ladder;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final WorkDays days;

  PastCases(
      CaseReports reports,
      CaseStore store,
      Owners owners,
      Ladder ladder,
      Journal journal,
      ApplicationEventPublisher events,
      WorkDays days) {
    this.reports = reports;
    this.store = store;
    this.owners = owners;
    this.ladder = ladder;
    this.journal = journal;
    this.events = events;
    this.days = days;
  }

  /**
   * What was done with it then.
   *
   * @param by null where the reporter did it
   * @param step null where its reporter was spoken with, which moves nothing
   */
  public record Then(Instant at, @Nullable Caller by, @Nullable CaseStep step, String words) {}

  /**
   * A case as it went.
   *
   * @param by who entered it
   * @param steps in the order of their times
   * @param verdict where the last of them is the reporter's
   */
  public record Past(
      Telling told,
      Source source,
      Instant at,
      Caller by,
      List<Then> steps,
      CaseFile.@Nullable Verdict verdict) {}

  /** All or none; what is late by now climbs at once. */
  public void bring(List<Past> cases) {
    var found = new HashMap<Seat, Owner>();
    for (var it : cases) bring(it, found);
    ladder.climb();
    cases.stream()
        .map(Past::at)
        .min(Comparator.naturalOrder())
        .ifPresent(it -> events.publishEvent(new CasesBrought(it.minusSeconds(1))));
    journal.noteOwn(
        "CASES_BROUGHT", "cases", PlaceCode.COUNTRY, BASIS, Map.of("cases", cases.size()));
  }

  /** Owners are looked up once for each seat: many cases sit on the same. */
  private void bring(Past past, Map<Seat, Owner> found) {
    var id = reports.entered(past.by(), past.source(), past.told(), past.at()).id();
    for (var it : past.steps()) {
      var file = store.find(id).orElseThrow();
      var step = it.step();
      if (step == null) {
        var line = LogLine.of(it.at(), CaseStep.Act.CONTACT, file.it(), it.by(), it.words());
        store.mark(file, line.because(BASIS), null);
        continue;
      }
      var next = file.it().next(step, it.at(), days::after);
      var seat = next.seat();
      var owner =
          seat == null
              ? null
              : found.computeIfAbsent(seat, _ -> Objects.requireNonNull(owners.of(next)));
      var line = LogLine.of(it.at(), step.act(), next, it.by(), it.words()).because(BASIS);
      store.save(file, next, owner, line);
    }
    if (past.verdict() != null) store.judged(id, past.verdict());
  }
}
