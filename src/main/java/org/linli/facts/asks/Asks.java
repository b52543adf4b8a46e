package org.linli.facts.asks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Knower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is open to be asked. At most one ask is open for an item of a subject. */
@Service
@Transactional
public class Asks {

  /** Fewer answers than this tell nothing of how long one takes. */
  static final int ENOUGH_TO_TELL = 20;

  private final AskNeedStore needs;
  private final AskingStore asking;
  private final AskTurnStore turns;
  private final AskStewardStore stewards;
  private final AnswerTimeStore times;
  private final DataItems items;
  private final Clock clock;

  Asks(
      AskNeedStore needs,
      AskingStore asking,
      AskTurnStore turns,
      AskStewardStore stewards,
      AnswerTimeStore times,
      DataItems items,
      Clock clock) {
    this.needs = needs;
    this.asking = asking;
    this.turns = turns;
    this.stewards = stewards;
    this.times = times;
    this.items = items;
    this.clock = clock;
  }

  /** How many new asks were made, and how many needs an ask that was open already serves. */
  public record Made(int made, int merged) {}

  /** How many asks of a form are open, answered, declined or unanswerable, within a place. */
  public record Standing(int open, int answered, int declined, int unanswerable) {}

  /**
   * A form is about to ask: what whoever is asked may read of it. Told before its first needs;
   * telling it again replaces the words.
   *
   * @param emergency its asks are shown at night as well
   */
  public void introduce(UUID issue, Reason reason, boolean emergency, Instant deadline) {
    asking.introduce(issue, reason, emergency, deadline);
  }

  /**
   * A form that was introduced needs these values by a moment; for who has let the form through the
   * gate. What is open already is merged; what was declined or found that nobody knows in the last
   * 30 days is not asked again, and counts for this form too. Needing the same again changes
   * nothing.
   */
  public Made need(UUID issue, Instant deadline, Collection<Need> wanted) {
    var emergency = asking.setDeadline(issue, deadline);
    var since = Turns.shownFrom(clock.instant(), emergency);
    // Looked up before: while needs are on their way the connection answers nothing else.
    var known = items(wanted);
    return needs.need(
        issue,
        new AskNeedStore.By(clock.instant(), since, deadline),
        wanted,
        it -> first(Objects.requireNonNull(known.get(it.item())), it.household() != null));
  }

  private static AskNeedStore.First first(DataItem item, boolean door) {
    return new AskNeedStore.First(
        Turns.first(item, Turns.Near.door(door)),
        Turns.first(item, new Turns.Near(door, true)) == Knower.STEWARD);
  }

  private Map<String, DataItem> items(Collection<Need> wanted) {
    var known = new HashMap<String, DataItem>();
    for (var it : wanted) known.computeIfAbsent(it.item(), items::item);
    return known;
  }

  /** The form's deadline is another; its asks' deadlines follow. */
  public void moveDeadline(UUID issue, Instant deadline) {
    asking.setDeadline(issue, deadline);
    asking.recount(issue, PlaceCode.COUNTRY, clock.instant());
  }

  /** The form is over: what only it needed is not asked any more. */
  public void release(UUID issue) {
    asking.setReleased(issue, clock.instant());
    asking.recount(issue, PlaceCode.COUNTRY, clock.instant());
  }

  /** While a place's return of the form is open, what only it needs is not asked there. */
  public void pause(UUID issue, PlaceCode place) {
    asking.addPause(issue, place);
    asking.recount(issue, place, clock.instant());
  }

  public void resume(UUID issue, PlaceCode place) {
    asking.endPause(issue, place);
    asking.recount(issue, place, clock.instant());
  }

  /**
   * The time a form that is over was to be kept has passed: what people could read of it, where it
   * rested, and which asks it needed are forgotten. What was answered is known, and stays.
   */
  public void forget(UUID issue) {
    turns.forget(issue);
  }

  @Transactional(readOnly = true)
  public Standing standing(UUID issue, PlaceCode within) {
    return asking.standing(issue, within);
  }

  /**
   * What a form has brought to a grid: new asks by item, needs that asks of others serve, and whom
   * it asks.
   */
  public record Brought(PlaceCode grid, Map<String, Integer> asked, int merged, int people) {}

  /** What a form has brought, by grid, where its needs were handed over since a moment. */
  @Transactional(readOnly = true)
  public List<Brought> broughtBy(UUID issue, Instant since) {
    return asking.brought(issue, since);
  }

  /** How many of these needs are open already, whoever asked for them. */
  @Transactional(readOnly = true)
  public int openAlready(Collection<Need> wanted) {
    return asking.countOpen(wanted);
  }

  /** Seconds an answer takes, by item: the median of what was measured; none where too few were. */
  @Transactional(readOnly = true)
  public Map<String, Double> medianSeconds(List<String> keys) {
    return times.medians(keys, ENOUGH_TO_TELL);
  }

  /** Turns that were waited for long enough go on to the next who can know. */
  public void passOn() {
    var now = clock.instant();
    var shown = Turns.shownFrom(now, false);
    var known = new HashMap<String, DataItem>();
    var all = turns.late(now);
    var withStewards =
        stewards.subdistricts(all.stream().map(AskTurnStore.Late::subdistrict).toList(), now);
    for (var late : all) {
      var item = Objects.requireNonNull(known.computeIfAbsent(late.item(), items::item));
      if (withStewards.contains(late.subdistrict()) && isNextForStewards(item, late.turn())) {
        stewards.passOn(late, shown, now);
      }
      turns.passOn(late, next(item, true, late.turn()), next(item, false, late.turn()), shown, now);
    }
  }

  private static boolean isNextForStewards(DataItem item, Knower turn) {
    return Turns.next(item, new Turns.Near(true, true), turn).orElse(turn) == Knower.STEWARD;
  }

  /** Who is next where no steward is. */
  private static Knower next(DataItem item, boolean door, Knower turn) {
    return Turns.next(item, Turns.Near.door(door), turn)
        .orElse(door ? Knower.GRID_WORKER : Knower.COMMUNITY);
  }
}
