package org.linli.commons.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.commons.Group;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;

/**
 * Something a household needs of the neighbours in its building, or offers them, until a moment.
 *
 * @param id made by whoever wrote it, so that sending again is harmless
 * @param proxy the account that wrote it for the household; null where they did it themselves
 * @param ending null as long as nobody ended it; past {@code until} it is over all the same
 * @param came who answered, in the order of answering
 */
public record Favour(
    UnitId building,
    UUID id,
    HouseholdId household,
    Kind kind,
    String words,
    @Nullable UUID proxy,
    Instant written,
    Instant until,
    @Nullable Ending ending,
    List<Came> came) {

  /** What it is: one of these helps one, or one helps others. */
  public enum Kind {
    NEED,
    OFFER
  }

  /** The furthest day, counted from today. */
  static final int MOST_DAYS = 30;

  /** How many of one household, and in one building, can stand at once. */
  static final int MOST_OF_HOUSEHOLD = 5;

  static final int MOST_IN_BUILDING = 60;

  /** How many can want what one household offers. */
  static final int MOST_WANT = 10;

  /** For how long those it concerned still read what became of it. */
  static final Duration TOLD = Duration.ofDays(7);

  /** For how long after its end it is kept at all. */
  static final Duration REMEMBERED = Duration.ofDays(30);

  public Favour {
    if (words.isBlank()) throw new IllegalArgumentException("Nothing is said");
    if (!until.isAfter(written)) throw new IllegalArgumentException("Over before it stands");
    if (building.subdistrict() != household.subdistrict()) {
      throw new IllegalArgumentException("A household of elsewhere: " + household);
    }
    came = List.copyOf(came);
  }

  /** The same with who came besides. */
  Favour with(List<Came> more) {
    var all = Stream.concat(came.stream(), more.stream()).toList();
    return new Favour(building, id, household, kind, words, proxy, written, until, ending, all);
  }

  public boolean isOverAt(Instant now) {
    return ending != null || !until.isAfter(now);
  }

  /** Neighbours can still answer: a need is met by one, an offer serves several. */
  public boolean isOpenAt(Instant now) {
    return !isOverAt(now)
        && switch (kind) {
          case NEED -> came.isEmpty();
          case OFFER -> came.size() < MOST_WANT;
        };
  }

  /** A need that nobody answered for a day. */
  public boolean isUnansweredAt(Instant now) {
    return kind == Kind.NEED && isOpenAt(now) && !written.plus(Group.PATIENCE).isAfter(now);
  }

  public boolean isOf(HouseholdId home) {
    return household.equals(home);
  }

  /** The answer of a household; empty where it gave none. */
  public Optional<Came.Neighbour> answerOf(HouseholdId home) {
    return came.stream()
        .filter(Came.Neighbour.class::isInstance)
        .map(Came.Neighbour.class::cast)
        .filter(it -> it.household().equals(home))
        .findFirst();
  }

  /** The account that sees to it; empty where none does. */
  public Optional<UUID> seenToBy() {
    return came.stream()
        .filter(Came.Official.class::isInstance)
        .map(it -> ((Came.Official) it).account())
        .findFirst();
  }

  /** May whoever is responsible for the building close it? What households began they end. */
  public boolean isClosedByPosts() {
    return proxy != null || seenToBy().isPresent();
  }

  /** How many stand, of the same household and in the building. */
  record Standing(int ofHousehold, int inBuilding) {

    void requireRoom() {
      if (ofHousehold >= MOST_OF_HOUSEHOLD) {
        throw Refusal.because(NeighboursReason.ENOUGH_OF_YOURS, MOST_OF_HOUSEHOLD);
      }
      if (inBuilding >= MOST_IN_BUILDING) {
        throw Refusal.because(NeighboursReason.ENOUGH_IN_BUILDING, MOST_IN_BUILDING);
      }
    }
  }

  void requireStanding(Instant now) {
    if (isOverAt(now)) throw Refusal.because(NeighboursReason.FAVOUR_OVER);
  }

  /** This household can answer it now; said again it only changes its line. */
  void requireAnswerable(HouseholdId by, Instant now) {
    requireStanding(now);
    if (isOf(by)) throw Refusal.because(NeighboursReason.YOUR_OWN_FAVOUR);
    if (answerOf(by).isPresent() || isOpenAt(now)) return;
    throw Refusal.because(
        switch (kind) {
          case NEED -> NeighboursReason.SOMEBODY_COMES;
          case OFFER -> NeighboursReason.ENOUGH_WANT_IT;
        });
  }

  /** Somebody responsible for the building can see to it now. */
  void requireToBeSeenTo(Instant now) {
    requireStanding(now);
    if (kind != Kind.NEED) throw Refusal.because(NeighboursReason.ONLY_NEEDS_ARE_SEEN_TO);
    if (!isOpenAt(now)) throw Refusal.because(NeighboursReason.SOMEBODY_COMES);
  }

  void requireClosedByPosts() {
    if (!isClosedByPosts()) throw Refusal.because(NeighboursReason.CLOSED_BY_ITS_WRITER);
  }

  /** Did somebody end it so already? Thanks may come after its day, but what was ended is ended. */
  boolean isEndedAs(Ending.Closing as) {
    if (ending == null) return false;
    if (ending.equals(as.at(ending.at()))) return true;
    throw Refusal.because(NeighboursReason.FAVOUR_OVER);
  }
}
