package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for one thing that many have told: whoever dispatches sees one line of it, and makes one
 * case of all by one act. Finding costs a look at the index of what was told within a day.
 */
@Service
@Transactional
public class Crowds {

  /** How many lines there are at most; whoever merges the first sees the next. */
  private static final int MOST_LINES = 10;

  /** How many are merged by one act; what is left is still one line. */
  private static final int MOST_AT_ONCE = 20_000;

  private final CrowdStore store;
  private final CaseStore files;
  private final Journal journal;
  private final Clock clock;

  Crowds(CrowdStore store, CaseStore files, Journal journal, Clock clock) {
    this.store = store;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /** The fullest first; none for who does not dispatch. */
  @Transactional(readOnly = true)
  public List<Crowd> of(Caller caller, PlaceCode within) {
    var place = caller.cut(Power.SEE_CASES, within);
    if (!dispatches(caller)) return List.of();
    return found(place, clock.instant()).stream().limit(MOST_LINES).toList();
  }

  private List<Crowd> found(PlaceCode within, Instant now) {
    var rule = store.rule(Recurrence.Spread.CROWD);
    var since = now.minus(rule.within());
    return Crowd.gather(store.counted(within, since, now, rule.least()), within, since, now);
  }

  private static boolean dispatches(Caller caller) {
    return caller.powers().contains(Power.SEE_CASES)
        && caller.powers().contains(Power.DISPATCH_CASES)
        && !Level.SUBDISTRICT.isWiderThan(caller.place().level());
  }

  /** A crowd with a page of its cases. */
  public record Seen(Crowd it, Page<CaseFile> cases) {}

  /**
   * One as it stands now.
   *
   * @throws NoSuchElementException where there is none any more
   */
  @Transactional(readOnly = true)
  public Seen one(Caller caller, String leaf, PlaceCode place, Page.Ask ask) {
    caller.require(Power.SEE_CASES, place);
    caller.require(Power.DISPATCH_CASES);
    var it =
        of(caller, place).stream()
            .filter(one -> one.leaf().equals(leaf))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(leaf + " " + place));
    return new Seen(it, store.list(it, ask));
  }

  /** What is to be one case: the crowd as it was seen, in some or all of its parts. */
  public record Wish(
      String leaf, List<PlaceCode> places, Instant until, CaseId into, String words) {}

  /**
   * Has all of them go on with one, whoever has them now. Whoever comes second is told: where
   * nothing is left to merge, or the case they chose was merged itself.
   *
   * @return how many were merged
   */
  public int merge(Caller caller, Wish wish) {
    caller.require(Power.SEE_CASES);
    for (var it : wish.places()) caller.require(Power.DISPATCH_CASES, it);
    if (!dispatches(caller)) throw Refusal.because(CaseReason.NOT_YOUR_TURN);
    var now = clock.instant();
    var rule = store.rule(Recurrence.Spread.CROWD);
    var until = wish.until().isAfter(now) ? now : wish.until();
    var parts = wish.places().stream().map(it -> new Crowd.Part(it, 0)).toList();
    var crowd = new Crowd(wish.leaf(), caller.place(), parts, until.minus(rule.within()), until);
    var held = store.hold(crowd, wish.into(), MOST_AT_ONCE);
    var main =
        files
            .find(wish.into())
            .filter(it -> caller.place().contains(it.it().spot().place()) && !it.isGuarded());
    if (main.isEmpty()) throw new NoSuchElementException(wish.into().toString());
    if (!held.contains(wish.into())) throw Refusal.because(CaseReason.MERGED_INTO_THE_DEAD);
    var others = held.stream().filter(it -> !it.equals(wish.into())).toList();
    if (others.isEmpty()) throw Refusal.because(CaseReason.OVERTAKEN);
    var line = LogLine.of(now, CaseStep.Act.MERGE, main.get().it(), caller, wish.words());
    store.merge(others, wish.into(), line.endingAs(End.MERGED));
    journal.note(
        caller,
        "CASES_MERGED",
        wish.into().toString(),
        main.get().it().spot().place(),
        Map.of("cases", others.size(), "leaf", wish.leaf()));
    return others.size();
  }

  static String words(String typed) {
    return typed.isBlank() ? "" : Written.one("words", typed, Written.PARAGRAPH);
  }

  /** How many have told the same as each of these, with itself. */
  @Transactional(readOnly = true)
  public Map<CaseId, Long> told(List<CaseId> ids) {
    return store.told(ids);
  }
}
