package org.linli.people.moves;

import static org.linli.edge.Power.KEEP_REGISTER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.moves.State.Side;
import org.linli.places.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to people who move. What begins here is open until somebody brings it to rest: there is
 * always a place that must act and a time by which, and what is late goes up.
 */
@Service
public class Moves {

  /** A stay, or the wait for another city's answer, is work to do only when its end is near. */
  static final Duration WAIT_IS_SOON_OVER = Duration.ofDays(3);

  private static final int MOST_OF_A_HOUSEHOLD = 50;
  private static final int MOST_CHASED_AT_ONCE = 500;

  private final HandOverStore store;
  private final HandOverListStore lists;
  private final MoveBeginnings beginnings;
  private final Arrivals arrivals;
  private final BetweenCities betweenCities;
  private final MoveSteps steps;
  private final Destinations destinations;
  private final Households households;
  private final Clock clock;

  Moves(
      HandOverStore store,
      HandOverListStore lists,
      MoveBeginnings beginnings,
      Arrivals arrivals,
      BetweenCities betweenCities,
      MoveSteps steps,
      Destinations destinations,
      Households households,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.beginnings = beginnings;
    this.arrivals = arrivals;
    this.betweenCities = betweenCities;
    this.steps = steps;
    this.destinations = destinations;
    this.households = households;
    this.clock = clock;
  }

  /** Which hand-overs of a place a list shows. */
  public enum Which {
    TODO,
    LATE,
    SENT,
    RECEIVED
  }

  /** How many wait, and by when the first must be done; null when none does. */
  public record Waiting(int count, @Nullable Instant due) {}

  /** What waits in a place, and what has climbed to it because it was late. */
  public record Today(Waiting waiting, Waiting climbed) {}

  /** A hand-over and the key to the household's own page, where a new household was made. */
  public record Told(Kept kept, @Nullable String link) {}

  /** The sender's side tells of its own people. */
  @Transactional
  public Told announce(Caller caller, Asked.Announcement it) {
    var household = household(it.household());
    caller.require(KEEP_REGISTER, household.grid());
    return beginnings.announce(caller, household, it);
  }

  /** The receiver's side has met somebody. */
  @Transactional
  public Told arrive(Caller caller, Asked.Arrival it) {
    caller.require(KEEP_REGISTER);
    return arrivals.arrive(caller, it);
  }

  @Transactional
  public Told born(Caller caller, Asked.Birth it) {
    var household = household(it.household());
    caller.require(KEEP_REGISTER, household.grid());
    return arrivals.born(caller, household, it);
  }

  /** The sender's side hands its people over to another installation, by a file it writes next. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Kept sendOut(Caller caller, Asked.SendingOut it) {
    var household = household(it.household());
    caller.require(KEEP_REGISTER, household.grid());
    return betweenCities.sendOut(caller, household, it);
  }

  /** A file of another installation was brought: a place of this tree is to receive its people. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Kept expect(Caller caller, Asked.Expectation it) {
    caller.require(KEEP_REGISTER);
    return betweenCities.expect(caller, it);
  }

  /** One that went out by file, for its own side; nobody else changes it meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Kept holdSent(Caller caller, HandOverId id) {
    var kept = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    var from = kept.handOver().from();
    if (from == null || !kept.details().byFile()) throw new NoSuchElementException(id.toString());
    caller.require(KEEP_REGISTER, from);
    return kept;
  }

  /** The other installation's answer about one that was held by {@link #holdSent}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Kept answered(Caller caller, Kept kept, Step step, String words, String basis) {
    return betweenCities.answered(caller, kept, step, words, basis);
  }

  /** How long each stage may take here. */
  @Transactional(readOnly = true)
  public Limits limits() {
    return store.limits();
  }

  /**
   * A step of either side. {@code version} is the one the caller has seen: when somebody else was
   * quicker, nothing is done and the caller is told.
   */
  @Transactional
  public Told take(Caller caller, HandOverId id, int version, Asked.Noun noun, Asked.Words words) {
    var kept = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    requireVisible(caller, kept);
    caller.require(KEEP_REGISTER);
    if (kept.handOver().version() != version) throw Refusal.because(EdgeReason.OVERTAKEN);
    return steps.take(caller, kept, noun, words);
  }

  /** Cut to the caller's place; those who must act first stand first. */
  @Transactional(readOnly = true)
  public Page<Kept> list(Caller caller, PlaceCode within, Which which, Page.Ask ask) {
    return lists.list(caller.cut(Power.SEE_PEOPLE, within), which, clock.instant(), ask);
  }

  /** A hand-over of which one side is the caller's. */
  @Transactional(readOnly = true)
  public Kept get(Caller caller, HandOverId id) {
    caller.require(Power.SEE_PEOPLE);
    var kept = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    requireVisible(caller, kept);
    return kept;
  }

  /** Every step so far, for one who may see the hand-over. */
  @Transactional(readOnly = true)
  public List<Kept.Line> log(Caller caller, HandOverId id) {
    return store.log(get(caller, id).handOver().id());
  }

  /** The newest hand-overs of a household's people, whether it still stands or has ended. */
  @Transactional(readOnly = true)
  public List<Kept> of(Caller caller, HouseholdId household) {
    caller.require(Power.SEE_PEOPLE, household(household).grid());
    return lists.ofHousehold(household, MOST_OF_A_HOUSEHOLD);
  }

  /** What waits for the caller's place today. */
  @Transactional(readOnly = true)
  public Today today(Caller caller) {
    caller.require(KEEP_REGISTER);
    return new Today(
        lists.acting(caller.place(), clock.instant()), lists.climbedTo(caller.place()));
  }

  /**
   * Places people may be handed over to, anywhere in the tree, by words of their name: where a
   * place is and what it is called is nobody's secret.
   */
  @Transactional(readOnly = true)
  public List<Place> destinations(Caller caller, String words) {
    caller.require(KEEP_REGISTER);
    return destinations.find(words.strip());
  }

  /** Sends up what was not done in time. Called again and again; says how many climbed. */
  public int chase() {
    var climbed = 0;
    for (var id : lists.toChase(clock.instant(), MOST_CHASED_AT_ONCE)) {
      if (steps.climb(id)) climbed++;
    }
    return climbed;
  }

  /** For the demonstration: as if the hand-over had begun some time before. */
  @Transactional
  public void asIfBegun(HandOverId id, Duration before) {
    store.moveBack(id, before);
  }

  /** Which side of it the caller is on; both where both places are the caller's. */
  static boolean isOn(Caller caller, HandOver it, Side side) {
    var place = side == Side.SENDER ? it.from() : it.to();
    return place != null && caller.place().contains(place);
  }

  private static void requireVisible(Caller caller, Kept it) {
    if (!isOn(caller, it.handOver(), Side.SENDER) && !isOn(caller, it.handOver(), Side.RECEIVER)) {
      throw new NoSuchElementException(it.handOver().id().toString());
    }
  }

  private Household household(HouseholdId id) {
    var found = households.named(List.of(id)).get(id);
    if (found == null) throw new NoSuchElementException(id.toString());
    return found;
  }

  /** The last moment of a day, where a stay that lasts until it is over. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(HandOverStore.ZONE).minusSeconds(1).toInstant();
  }
}
